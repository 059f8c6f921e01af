import * as z from "zod";
import { bgpWeight, deviceVendors, maximumPrefixes, tcpMss } from "../device-limits";
import { sources } from "../sources";
import { address, cidr, field, flag, text, wholeNumber } from "./field";

/** Name of a port as the device itself writes it. */
export const port = (description: string) =>
  text(/^[A-Za-z][A-Za-z0-9._/-]{0,47}$/, "1 to 48 letters, digits, . _ - and /, a letter first", {
    code: "DEV001",
    description,
  });

const inside = z.strictObject({
  interface: port(
    "Port towards the data centre. Left out, it is GigabitEthernet0/2 (eth2 on Linux).",
  ).optional(),
  address: cidr({
    code: "DEV002",
    description: "Address of the device towards the data centre, with the prefix length of that network.",
    source: sources.scenario,
  }),
  routes: field(
    z.array(
      z.strictObject({
        cidr: cidr({ code: "CIDR001", description: "Networks that lie behind an inner router." }),
        nextHop: address({ code: "DEV002", description: "Address of that router in the inside network." }),
      }),
    ),
    {
      code: "SHAPE001",
      description:
        "Static routes into the data centre. A network that is announced gets an exact route of its own, because BGP announces nothing else.",
      source: sources.scenario,
    },
  ).default([]),
});

const weights = z.strictObject({
  circuit: wholeNumber(bgpWeight, {
    code: "DEV003",
    description: "BGP weight of what the device learns over a circuit.",
  }).default(1000),
  tunnel: wholeNumber(bgpWeight, {
    code: "DEV003",
    description: "BGP weight of what the device learns through a tunnel.",
  }).default(500),
});

const common = {
  hostname: text(
    /^[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/,
    "1 to 63 letters, digits and hyphens, a letter first",
    { code: "DEV004", description: "Host name. Left out, it is <data centre>-<gateway>." },
  ).optional(),
  inside: field(inside, {
    code: "SHAPE001",
    description:
      "The device's side towards the data centre. Left out, it stays as it is on the device, and a discard route makes each announcement possible.",
  }).optional(),
  weights: field(weights, {
    code: "SHAPE001",
    description: "How much the device prefers each kind of link; the higher weight wins.",
    source: sources.scenario,
  }).prefault({}),
  acceptedPrefixes: field(
    z
      .array(
        cidr({
          code: "CIDR001",
          description: "A network that Alibaba Cloud may announce, or any part of it.",
        }),
      )
      .min(1),
    {
      code: "DEV005",
      description: "What the device accepts from Alibaba Cloud. Left out, the networks of all VPCs.",
      limit: "at least one network",
    },
  ).optional(),
  maximumPrefixes: wholeNumber(maximumPrefixes, {
    code: "DEV008",
    description:
      "How many networks the device takes from one BGP neighbour. A session that brings more is ended and tried again after five minutes. Left out, there is no limit beside acceptedPrefixes.",
  }).optional(),
  accessLists: flag({
    code: "SHAPE001",
    description:
      "Write access lists into the device's files: IKE and ESP from the tunnels' public addresses only, BGP, BFD and the health check's ICMP on the circuits, and connections from acceptedPrefixes to the data centre's networks. Left out, they stand there as words.",
    source: sources.scenario,
  }).default(false),
  mss: wholeNumber(tcpMss, {
    code: "DEV006",
    description:
      "Largest TCP segment through a tunnel, where ESP needs room of its own. The tunnels' MTU on Linux is 40 bytes more.",
    unit: "bytes",
  }).default(1350),
};

const [asa, ...others] = deviceVendors;

export const device = field(
  z.discriminatedUnion("vendor", [
    z.strictObject({
      vendor: z.literal(asa),
      ...common,
      tunnelZone: flag({
        code: "SHAPE001",
        description:
          "Put both tunnels into one traffic zone, so that a packet may come back through the other one. Without it the second tunnel announces a longer AS path and is only used when the first is down.",
        source: sources.asaZones,
      }).default(true),
    }),
    z.strictObject({ vendor: z.literal(others), ...common }),
  ]),
  {
    code: "SHAPE005",
    description:
      "What the device is, for its configuration: Cisco ASA 9.19, or Linux with FRR and strongSwan. Nothing of it changes what is made in Alibaba Cloud.",
  },
).prefault({ vendor: "linux" });
