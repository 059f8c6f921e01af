import * as z from "zod";
import { uplinkPrefixLength } from "../device-limits";
import {
  asn,
  bfdHops,
  bfdIntervalMs,
  bfdMultiplier,
  defaultAlibabaAsn,
  healthCheckIntervalSeconds,
  healthCheckPackets,
  holdSeconds,
  keepaliveSeconds,
  vbrBandwidthMbps,
  vlanId,
} from "../limits";
import { sources } from "../sources";
import { device, port } from "./device";
import {
  address,
  cidr,
  dottedName,
  existingId,
  field,
  flag,
  keyed,
  letterName,
  oneOf,
  region,
  text,
  wholeNumber,
} from "./field";
import { vpn } from "./vpn";

const uplink = z.strictObject({
  publicIp: address({ code: "GW001", description: "Public IPv4 address of the device on this uplink." }),
  customerGatewayName: dottedName("Customer-Gateway", {
    description: "Name of the customer gateway that stands for this address.",
    source: sources.rosCustomerGateway,
  }),
  interface: port(
    "Port of the device. Left out, the first uplink has GigabitEthernet0/0 (eth0 on Linux), and so on.",
  ).optional(),
  prefixLength: wholeNumber(uplinkPrefixLength, {
    code: "DEV007",
    description: "Prefix length of the provider's network. Left out, the port stays as it is.",
  }).optional(),
  nextHop: address({
    code: "DEV002",
    description:
      "The provider's router. Left out, the tunnels' public IPs are reached by the device's default route.",
  }).optional(),
  privateAddress: address({
    code: "DEV002",
    description: "Address of the port where it is not the public one, because the device stands behind NAT.",
  }).optional(),
});

const gateway = z.strictObject({
  device,
  uplinks: keyed(uplink, {
    description:
      "Internet uplinks of the device, one per public IP address. A device with circuits only has none.",
  }).default({}),
});

const bfd = z.strictObject({
  transmitIntervalMs: wholeNumber(bfdIntervalMs, {
    code: "BFD001",
    description: "Interval at which the VBR sends BFD packets.",
    unit: "ms",
  }).default(1000),
  receiveIntervalMs: wholeNumber(bfdIntervalMs, {
    code: "BFD001",
    description: "Interval at which the VBR expects BFD packets.",
    unit: "ms",
  }).default(1000),
  multiplier: wholeNumber(bfdMultiplier, {
    code: "BFD002",
    description: "Packets in a row whose loss ends the session.",
    unit: "packets",
  }).default(3),
  hops: wholeNumber(bfdHops, {
    code: "BFD003",
    description: "Hops between VBR and device. Above 1 both ends must run multihop BFD.",
    unit: "hops",
  }).default(1),
});

const healthCheck = z.strictObject({
  intervalSeconds: wholeNumber(healthCheckIntervalSeconds, {
    code: "HC001",
    description: "Interval of the probe packets.",
    unit: "s",
  }).default(2),
  packets: wholeNumber(healthCheckPackets, {
    code: "HC002",
    description: "Probe packets in a row whose loss marks the link as failed.",
    unit: "packets",
  }).default(8),
  sourceAddress: address({
    code: "HC003",
    description:
      "Source of the probe packets: an idle private address that nothing in the CEN uses. Left out, the service takes one of 100.96.0.0/16.",
    source: sources.vbrHealthCheck,
  }).optional(),
});

const circuitBgp = z.strictObject({
  groupName: dottedName("VBR-BGP", {
    description: "Name of the BGP group.",
    source: sources.createBgpGroup,
  }),
  alibabaAsn: wholeNumber(asn, { code: "BGP001", description: "ASN of the VBR." }).default(defaultAlibabaAsn),
  authKey: flag({
    code: "SHAPE001",
    description:
      "`true` protects the session with a TCP MD5 key, which is then a sensitive Terraform variable; `false` removes a key that the service has. Left out, none is set, and a key that the service has stays.",
    source: sources.bgpGroup,
  }).optional(),
  keepaliveSeconds: wholeNumber(keepaliveSeconds, {
    code: "BGP003",
    description: "Keepalive interval wished on the device.",
    unit: "s",
  }).optional(),
  holdSeconds: wholeNumber(holdSeconds, {
    code: "BGP004",
    description: "Hold time wished on the device; the lower of both ends' values is used.",
    unit: "s",
  }).optional(),
});

const circuit = z.strictObject({
  circuitId: existingId("pc", {
    description: "Id of the circuit. Circuits are ordered and cabled before this template runs.",
  }),
  check: flag({
    code: "SHAPE001",
    description:
      "Whether a plan is refused unless the circuit is there, in this region, in service, fast enough and the VLAN free. `false` where this account cannot see the circuit, as one that belongs to another account.",
    source: sources.describeCircuits,
  }).default(true),
  gateway: text(/^[a-z][a-z0-9-]{0,39}$/, "a key of this data centre's gateways", {
    code: "GW002",
    description: "Device on which the circuit ends; may be left out where there is one device only.",
  }).optional(),
  interface: port(
    "Port of the device, whose sub-interface is used where the VLAN id is not 0. Left out, the first circuit of a device has GigabitEthernet0/3 (eth3 on Linux), and so on.",
  ).optional(),
  region: region({
    code: "VBR001",
    description: "Region of the circuit's access point; its VBR is made there.",
  }),
  vbr: field(
    z.strictObject({
      name: dottedName("VBR", { description: "Name of the VBR.", source: sources.rosVbr }),
      vlan: wholeNumber(vlanId, {
        code: "VBR002",
        description: "VLAN id on the circuit; 0 is an untagged layer-3 port.",
      }),
      bandwidthMbps: oneOf(vbrBandwidthMbps, {
        code: "VBR003",
        description: "Peak bandwidth of the VBR.",
        unit: "Mbit/s",
      }),
    }),
    { code: "SHAPE001", description: "The virtual border router on the circuit." },
  ),
  link: field(
    z.strictObject({
      cidr: cidr({
        code: "CIDR001",
        description: "Network between VBR and device.",
        source: sources.createVbr,
      }),
      alibabaAddress: address({ code: "LNK001", description: "Address of the VBR." }),
      customerAddress: address({ code: "LNK001", description: "Address of the device." }),
    }),
    { code: "SHAPE001", description: "The link network on the circuit." },
  ),
  bgp: field(circuitBgp, {
    code: "SHAPE001",
    description: "The BGP session between VBR and device.",
  }).prefault({}),
  bfd: field(bfd, {
    code: "SHAPE001",
    description: "BFD on the BGP session; left out, BFD is off.",
  }).optional(),
  healthCheck: field(healthCheck, {
    code: "SHAPE001",
    description: "Health check of the VBR; left out, there is none.",
  }).optional(),
  attachment: field(
    z.strictObject({
      name: letterName("VBR-Attachment", {
        description: "Name of the VBR attachment.",
        source: sources.scenario,
      }),
    }),
    { code: "SHAPE001", description: "The attachment of the VBR to the transit router of its region." },
  ).prefault({}),
});

export const dataCentre = z.strictObject({
  asn: wholeNumber(asn, { code: "BGP002", description: "ASN of the data centre." }),
  cidrs: field(z.array(cidr({ code: "CIDR001", description: "A network of the data centre." })).min(1), {
    code: "DC001",
    description: "Networks of the data centre that its devices announce.",
    limit: "at least one network",
  }),
  gateways: keyed(gateway, { description: "Devices of the data centre that speak BGP with Alibaba Cloud." }),
  circuits: keyed(circuit, { description: "Express Connect circuits: the active links." }).default({}),
  vpn: vpn.optional(),
});
