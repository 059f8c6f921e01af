import * as z from "zod";
import {
  authenticationAlgorithms,
  conditionSeverities,
  defaultAlibabaAsn,
  dhGroups,
  encryptionAlgorithms,
  holdSeconds,
  ikeVersions,
  ipsecDhGroups,
  ipsecLifetimeSeconds,
  keepaliveSeconds,
  tunnelBandwidths,
  vpnLocalAsn,
} from "../limits";
import { sources } from "../sources";
import {
  address,
  cidr,
  field,
  flag,
  freeName,
  freeText,
  letterName,
  oneOf,
  region,
  text,
  wholeNumber,
} from "./field";

const identity = (description: string) =>
  freeText(/^\S{1,100}$/, "1 to 100 characters, no space", {
    code: "VPN006",
    description,
    source: sources.vpnAttachment,
  });

const tunnel = z.strictObject({
  gateway: text(/^[a-z][a-z0-9-]{0,39}$/, "a key of this data centre's gateways", {
    code: "GW002",
    description: "Device on which the tunnel ends; may be left out where there is one device only.",
  }).optional(),
  uplink: text(/^[a-z][a-z0-9-]{0,39}$/, "a key of the gateway's uplinks", {
    code: "GW002",
    description: "Uplink of the device; may be left out where it has one only.",
  }).optional(),
  cidr: cidr({
    code: "CIDR001",
    description: "Network inside the tunnel: a /30 of 169.254.0.0/16.",
    source: sources.scenario,
  }),
  alibabaAddress: address({ code: "LNK001", description: "BGP address of the Alibaba Cloud end." }),
  customerAddress: address({ code: "LNK001", description: "BGP address of the device." }),
  alibabaId: identity(
    "IKE identity of the Alibaba Cloud end. Left out, a dual-tunnel connection uses the tunnel's public IP.",
  ).optional(),
  customerId: identity("IKE identity of the device. Left out, it is the device's public IP.").optional(),
});

const ike = z.strictObject({
  version: oneOf(ikeVersions, { code: "VPN001", description: "IKE version." }).default("ikev2"),
  encryption: oneOf(encryptionAlgorithms, { code: "VPN002", description: "Encryption in phase 1." }).default(
    "aes256",
  ),
  authentication: oneOf(authenticationAlgorithms, {
    code: "VPN003",
    description: "Integrity in phase 1.",
  }).default("sha256"),
  dhGroup: oneOf(dhGroups, { code: "VPN004", description: "Diffie-Hellman group of phase 1." }).default(
    "group14",
  ),
  lifetimeSeconds: wholeNumber(ipsecLifetimeSeconds, {
    code: "VPN005",
    description: "Lifetime of the phase 1 SA.",
    unit: "s",
  }).default(86400),
});

const ipsec = z.strictObject({
  encryption: oneOf(encryptionAlgorithms, { code: "VPN002", description: "Encryption in phase 2." }).default(
    "aes256",
  ),
  authentication: oneOf(authenticationAlgorithms, {
    code: "VPN003",
    description: "Integrity in phase 2.",
  }).default("sha256"),
  dhGroup: oneOf(ipsecDhGroups, {
    code: "VPN004",
    description: "Diffie-Hellman group of phase 2 (perfect forward secrecy).",
  }).default("group14"),
  lifetimeSeconds: wholeNumber(ipsecLifetimeSeconds, {
    code: "VPN005",
    description: "Lifetime of the phase 2 SA.",
    unit: "s",
  }).default(86400),
});

const common = {
  region: region({
    code: "VPN007",
    description: "Region of the connection; its transit router needs a CIDR block.",
  }),
  connectionName: freeName("IPsec-VPN-connection", 100, {
    description: "Name of the IPsec-VPN connection.",
    source: sources.scenario,
  }),
  attachment: field(
    z.strictObject({
      name: letterName("VPN-Attachment", { description: "Name of the VPN attachment." }),
    }),
    {
      code: "SHAPE001",
      description: "The attachment of the connection to the transit router of its region.",
    },
  ).prefault({}),
  alibabaAsn: wholeNumber(vpnLocalAsn, {
    code: "BGP001",
    description: "ASN of the Alibaba Cloud end of every tunnel.",
  }).default(defaultAlibabaAsn),
  bgp: field(
    z.strictObject({
      keepaliveSeconds: wholeNumber(keepaliveSeconds, {
        code: "BGP003",
        description: "Keepalive interval wished on the device, in every tunnel.",
        unit: "s",
      }).optional(),
      holdSeconds: wholeNumber(holdSeconds, {
        code: "BGP004",
        description: "Hold time wished on the device; the lower of both ends' values is used.",
        unit: "s",
      }).optional(),
    }),
    { code: "SHAPE001", description: "The BGP sessions in the tunnels." },
  ).prefault({}),
  ike: field(ike, { code: "SHAPE001", description: "Phase 1." }).prefault({}),
  ipsec: field(ipsec, { code: "SHAPE001", description: "Phase 2." }).prefault({}),
  deadPeerDetection: flag({ code: "SHAPE001", description: "Dead peer detection." }).default(true),
  natTraversal: flag({ code: "SHAPE001", description: "NAT traversal." }).default(true),
  effectImmediately: flag({
    code: "SHAPE001",
    description:
      "Negotiate as soon as the connection exists, not when traffic comes. Alibaba Cloud's end then starts the tunnels and a Linux device waits; with `false` the device starts them.",
  }).default(true),
};

const tunnelFacts = (description: string) => ({ code: "SHAPE001", description, source: sources.dualTunnel });

export const vpn = field(
  z.discriminatedUnion("mode", [
    z.strictObject({
      mode: z.literal("dual"),
      ...common,
      tunnelBandwidth: oneOf(tunnelBandwidths, {
        code: "VPN008",
        description: "Bandwidth class of each tunnel: Standard 1 Gbit/s, Large 3 Gbit/s.",
      }).default("Standard"),
      tunnelConditions: oneOf(conditionSeverities, {
        code: "VPN009",
        description:
          "Where an option of a tunnel is another one in the cloud than here, which the provider does not change: `error` stops plan and apply, `warn` lets them go on. For a service that spells its answers in a way that the conditions do not know.",
      }).default("error"),
      tunnels: field(
        z.strictObject({
          tunnel1: field(tunnel, tunnelFacts("The first tunnel.")),
          tunnel2: field(
            tunnel,
            tunnelFacts("The second tunnel, in another zone where the region has more than one."),
          ),
        }),
        tunnelFacts("The two tunnels; both carry traffic (ECMP)."),
      ),
    }),
    z.strictObject({
      mode: z.literal("single"),
      ...common,
      zone: text(/^[a-z]{2}-[a-z0-9-]{1,40}$/, "a zone id such as cn-shanghai-f", {
        code: "ZONE001",
        description: "Zone of the connection.",
        source: sources.scenario,
      }),
      tunnels: field(
        z.strictObject({ tunnel1: field(tunnel, tunnelFacts("The tunnel.")) }),
        tunnelFacts("The one tunnel."),
      ),
    }),
  ]),
  {
    code: "SHAPE005",
    description:
      "IPsec-VPN connection on the transit router: the standby. New connections are dual-tunnel; `single` is for accounts that may still create one, all others are refused with `VpnConnection.InvalidCreateTunnelOptions`. From `single` to `dual`: leave `zone` out, add `tunnels.tunnel2` with a /30 of its own, and set `TF_VAR_psk__<data centre>__tunnel2`; what is deployed does not change its number of tunnels in place.",
    source: sources.attachVpn,
  },
);
