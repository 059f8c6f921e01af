import { edit, type KeyEdit, renamed } from "./key-edits";

const group = { mode: "create", contacts: { duty: { mail: "duty@example.com" } } };
const watched = { monitoring: { contactGroup: group, thresholds: {} } };
const [contact, contacts] = [
  "monitoring.contactGroup.contacts.<contact> (mode: create)",
  "monitoring.contactGroup.contacts",
];
const webhook = { mode: "address", url: "https://alarms.example/hook" };
const called = { monitoring: { ...watched.monitoring, webhook } };
const night = { mail: "night@example.com" };

/** Changes of what watches the network. None of them touches what carries traffic. */
export const monitoringKeyEdits: readonly KeyEdit[] = [
  edit("monitoring", watched, {
    change: "added",
    note: "before it is taken out again the stack has to be destroyed ([monitoring.md](monitoring.md#taking-the-alarms-away))",
  }),
  edit("monitoring.namePrefix", { "monitoring.namePrefix": "another" }, { was: watched }),
  edit(contact, { [`${contacts}.night`]: night }, { change: "added", was: watched }),
  edit(
    contact,
    { [`${contacts}.night`]: null },
    {
      change: "taken out",
      was: {
        monitoring: {
          contactGroup: { mode: "create", contacts: { ...group.contacts, night } },
        },
      },
    },
  ),
  edit(contact, renamed(`${contacts}.duty`, "day"), { change: "renamed", was: watched }),
  edit(
    "monitoring.contactGroup.contacts.<contact>.mail (mode: create)",
    { [`${contacts}.duty.mail`]: "night@example.com" },
    { was: watched, note: "the service asks the new address first" },
  ),
  edit(
    "monitoring.contactGroup.name (mode: existing)",
    { "monitoring.contactGroup.name": "Night" },
    { was: { monitoring: { contactGroup: { mode: "existing", name: "Day" } } } },
  ),
  edit("monitoring.webhook", { "monitoring.webhook": webhook }, { change: "added", was: watched }),
  edit("monitoring.webhook", { "monitoring.webhook": null }, { change: "taken out", was: called }),
  edit(
    "monitoring.webhook.url (mode: address)",
    { "monitoring.webhook.url": "https://alarms.example/other" },
    { was: called },
  ),
  edit("monitoring.repeatMinutes", { "monitoring.repeatMinutes": 120 }, { was: watched }),
  edit(
    ["packetLossPercent", "bandwidthPercent", "minutes"].map((it) => `monitoring.thresholds.${it}`),
    { "monitoring.thresholds": { packetLossPercent: 20, bandwidthPercent: 70, minutes: 5 } },
    { was: watched },
  ),
];
