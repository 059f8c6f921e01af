import * as z from "zod";
import { sources } from "../sources";
import {
  address,
  cidr,
  existingId,
  field,
  flag,
  freeName,
  keyed,
  letterName,
  oneOf,
  region,
  text,
} from "./field";

const zone = text(/^[a-z]{2}-[a-z0-9-]{1,40}$/, "a zone id such as cn-hangzhou-h", {
  code: "ZONE001",
  description: "Zone of the vSwitch.",
});

const attached = flag({
  code: "SHAPE001",
  description:
    "Give the transit router a network interface in this vSwitch (it needs one free address). One in each zone that has hosts keeps their ways short; a zone takes one.",
}).default(true);

/** A vSwitch that is made here. */
const madeVswitch = z.strictObject({
  name: freeName("vSwitch", 128, { description: "Name of the vSwitch." }),
  zone,
  cidr: cidr({ code: "CIDR001", description: "CIDR block of the vSwitch." }),
  attached,
});

const routes = field(
  z.discriminatedUnion("mode", [
    z.strictObject({ mode: z.literal("rfc1918") }),
    z.strictObject({
      mode: z.literal("prefixes"),
      prefixes: field(
        z
          .array(
            cidr({ code: "CIDR001", description: "Destination that the VPC sends to the transit router." }),
          )
          .min(1),
        {
          code: "VPC007",
          description: "Destinations that every VPC route table sends to the transit router.",
          limit: "at least one network",
        },
      ),
    }),
    z.strictObject({ mode: z.literal("auto-publish") }),
  ]),
  {
    code: "SHAPE005",
    description:
      "Routes from the VPC towards the data centres: 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16 as the console adds them (`rfc1918`), your own list (`prefixes`), or those that the transit router publishes (`auto-publish`).",
    source: sources.scenario,
  },
).prefault({ mode: "rfc1918" });

const common = {
  region: region({ code: "VPC001", description: "Region of the VPC; it needs a transit router." }),
  attachment: field(
    z.strictObject({
      name: letterName("VPC-Attachment", {
        description: "Name of the VPC attachment.",
        source: sources.scenario,
      }),
    }),
    { code: "SHAPE001", description: "The attachment of the VPC to the transit router of its region." },
  ).prefault({}),
  routes,
};

export const vpc = field(
  z.discriminatedUnion("mode", [
    z.strictObject({
      mode: z.literal("create"),
      ...common,
      name: freeName("VPC", 128, { description: "Name of the VPC." }),
      cidr: cidr({ code: "CIDR001", description: "Primary CIDR block of the VPC." }),
      vswitches: keyed(madeVswitch, { description: "vSwitches of the VPC." }),
    }),
    z.strictObject({
      mode: z.literal("existing"),
      ...common,
      id: existingId("vpc", { description: "Id of the VPC." }),
      cidrs: field(z.array(cidr({ code: "CIDR001", description: "A CIDR block of the VPC." })).min(1), {
        code: "VPC008",
        description: "CIDR blocks of the VPC; they are checked, not made.",
        limit: "at least one network",
      }),
      vswitches: keyed(
        z.strictObject({
          id: existingId("vsw", { description: "Id of the vSwitch." }),
          zone,
          cidr: cidr({ code: "CIDR001", description: "CIDR block of the vSwitch." }),
          attached,
        }),
        { description: "vSwitches of the VPC." },
      ),
      newVswitches: keyed(madeVswitch, {
        description:
          "vSwitches that are made in the VPC, for zones in which it has none with a free address. The VPC's route tables stay as they are: a new vSwitch is on the system table, which therefore has to be one of `routeTables`.",
        source: sources.scenario,
      }).default({}),
      routeTables: keyed(existingId("vtb", { description: "Id of a VPC route table." }), {
        description: "Route tables of the VPC that get the routes: the system table and every custom one.",
        source: sources.scenario,
      }),
      isolatedRouteTables: field(
        z.array(existingId("vtb", { description: "Id of a VPC route table that stays as it is." })),
        {
          code: "SHAPE001",
          description:
            "Route tables that get no route on purpose. A table of the VPC that stands in neither list fails the plan.",
        },
      ).default([]),
    }),
  ]),
  {
    code: "SHAPE005",
    description: "A VPC and its way to the transit router: made here, or an existing one.",
  },
);

export const probe = z.strictObject({
  side: oneOf(
    { values: ["vpc", "data-centre"], source: sources.template("a probe stands on either side") },
    { code: "SHAPE005", description: "Where the host stands." },
  ),
  at: text(/^[a-z][a-z0-9-]{0,39}$/, "a key of vpcs or dataCentres", {
    code: "PROBE001",
    description: "Key of the VPC or data centre that holds the host.",
  }),
  address: address({
    code: "PROBE002",
    description: "Address of the host. Nothing is created; tests and reports use it.",
  }),
});
