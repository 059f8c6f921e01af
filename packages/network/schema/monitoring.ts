import * as z from "zod";
import { alarmMinutes, alarmRepeatMinutes, percent } from "../limits";
import { sources } from "../sources";
import { field, keyed, text, wholeNumber } from "./field";

const contact = z.strictObject({
  mail: text(/^[^\s@${}%]{1,64}@[A-Za-z0-9.-]{1,190}$/, "a mail address", {
    code: "MON002",
    description: "Where alarms go. The service sends a mail first, in which this person agrees.",
    source: sources.cmsContact,
  }),
});

const groupName = (description: string) =>
  text(/^[\p{L}\d][\p{L}\d ._-]{0,63}$/u, "1 to 64 letters, digits, spaces, . _ and -", {
    code: "MON001",
    description,
    source: sources.template("names of contacts appear in messages and in addresses of the API"),
  });

const contactGroup = field(
  z.discriminatedUnion("mode", [
    z.strictObject({
      mode: z.literal("create"),
      contacts: keyed(contact, {
        description: "Who is told. The key, with the prefix before it, is the contact's name in the account.",
      }),
    }),
    z.strictObject({
      mode: z.literal("existing"),
      name: groupName("Name of the contact group that exists already."),
    }),
  ]),
  { code: "SHAPE005", description: "Whom alarms reach: a contact group made here, or an existing one." },
);

const webhook = field(
  z.discriminatedUnion("mode", [
    z.strictObject({
      mode: z.literal("address"),
      url: text(
        /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[\w./~-]*)?$/,
        "an address without user, query and $",
        {
          code: "MON003",
          description: "Where alarms are posted. It stands in the synthesized JSON and in the state.",
          source: sources.template("what follows a question mark is mostly a token"),
          remedy: "use mode: secret where the address carries a token",
        },
      ),
    }),
    z.strictObject({ mode: z.literal("secret") }),
  ]),
  {
    code: "SHAPE005",
    description:
      "Where alarms are posted besides. With `secret` the address is the sensitive variable `alarm_webhook`.",
  },
);

const thresholds = z.strictObject({
  packetLossPercent: wholeNumber(percent, {
    code: "MON004",
    description: "Share of a health check's packets whose loss is an alarm.",
    unit: "%",
  }).default(50),
  bandwidthPercent: wholeNumber(percent, {
    code: "MON004",
    description: "Share of the bandwidth of a circuit and of an inter-region connection that is an alarm.",
    unit: "%",
  }).default(80),
  minutes: wholeNumber(alarmMinutes, {
    code: "MON005",
    description: "Minutes in a row for which a value has to be out of bounds.",
    unit: "min",
  }).default(3),
});

export const monitoring = z.strictObject({
  namePrefix: text(
    /^[a-z][a-z0-9-]{0,39}$/,
    "1 to 40 lower-case letters, digits and hyphens, a letter first",
    {
      code: "MON001",
      description:
        "What the names of alarms, contacts and the group begin with. They are one for the account.",
      source: sources.template("two networks of one account must not share a name"),
    },
  ).default("hybrid-network"),
  contactGroup,
  webhook: webhook.optional(),
  repeatMinutes: wholeNumber(alarmRepeatMinutes, {
    code: "MON005",
    description: "After this time an alarm that still holds is told again.",
    unit: "min",
  }).default(60),
  thresholds: field(thresholds, {
    code: "SHAPE001",
    description: "When a value is an alarm.",
  }).prefault({}),
});
