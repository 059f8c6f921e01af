import { exampleData } from "@hybridnet/network/testing/synth";
import { valueAt } from "../../command/json";
import { edit, type KeyEdit, of } from "./key-edits";

const vpns = "dataCentres.<data-centre>.vpn";
const vpn = "dataCentres.shanghai.vpn";
const deviceOnly = "the device alone: write its files anew and load them";
const linux = { "dataCentres.shanghai.gateways.edge.device": { vendor: "linux" } };
const asLinux = { was: linux };
const tunnel2 = { cidr: "169.254.20.0/30", alibabaAddress: "169.254.20.1", customerAddress: "169.254.20.2" };
const other = { cidr: "169.254.30.0/30", alibabaAddress: "169.254.30.1", customerAddress: "169.254.30.2" };
const dual = ["tunnel1", "tunnel2"].map((it) => [`${vpns}.tunnels.${it}`, " (mode: dual)"] as const);
const single = [[`${vpns}.tunnels.tunnel1`, " (mode: single)"]] as const;

/** Phases and their values, which dual and single tunnels have alike. */
const proposals: Readonly<Record<string, unknown>> = {
  "ike.version": "ikev1",
  "ike.encryption": "aes256",
  "ike.authentication": "sha512",
  "ike.dhGroup": "group5",
  "ike.lifetimeSeconds": 3600,
  "ipsec.encryption": "aes192",
  "ipsec.authentication": "sha384",
  "ipsec.dhGroup": "group5",
  "ipsec.lifetimeSeconds": 3600,
  deadPeerDetection: false,
  natTraversal: false,
  alibabaAsn: 64512,
};

/** Changes of what a tunnel has of its own. */
function ofTunnels(from: "worked-example" | "single-tunnel"): readonly KeyEdit[] {
  const all = from === "worked-example" ? dual : single;
  const keys = (...names: readonly string[]) =>
    all.flatMap(([tunnel, mode]) => names.map((name) => `${tunnel}.${name}${mode}`));
  const path = `${vpn}.tunnels.tunnel1`;
  return [
    of(from, keys("gateway", "uplink"), {
      "dataCentres.shanghai.gateways.edge.uplinks.isp-2": { publicIp: "198.51.100.68" },
      ...(from === "worked-example" && { [`${vpn}.tunnels.tunnel2.uplink`]: "isp-1" }),
      [`${path}.uplink`]: "isp-2",
    }),
    of(from, keys("cidr", "alibabaAddress", "customerAddress"), { [path]: other }),
    of(from, keys("alibabaId"), { [`${path}.alibabaId`]: "cloud.example" }, { change: "added", ...asLinux }),
    of(
      from,
      keys("alibabaId"),
      { [`${path}.alibabaId`]: null },
      {
        change: "taken out",
        was: { ...linux, [`${path}.alibabaId`]: "cloud.example" },
      },
    ),
    of(from, keys("customerId"), { [`${path}.customerId`]: "dc.example" }, asLinux),
  ];
}

/** Changes of a data centre's standby. */
export const vpnKeyEdits: readonly KeyEdit[] = [
  edit(vpns, { [vpn]: null }, { change: "taken out" }),
  edit(
    vpns,
    { [vpn]: valueAt(exampleData("worked-example"), ...vpn.split(".")) },
    { change: "added", was: { [vpn]: null } },
  ),
  of(
    "single-tunnel",
    vpns,
    { [`${vpn}.mode`]: "dual", [`${vpn}.zone`]: null, [`${vpn}.tunnels.tunnel2`]: tunnel2 },
    { change: "`single` to `dual`" },
  ),
  edit(
    vpns,
    { [`${vpn}.mode`]: "single", [`${vpn}.zone`]: "cn-shanghai-f", [`${vpn}.tunnels.tunnel2`]: null },
    { change: "`dual` to `single`" },
  ),
  edit(
    `${vpns}.region`,
    { [`${vpn}.region`]: "cn-hangzhou" },
    { was: { "transitRouters.cn-hangzhou.cidrs": { vpn: "10.203.0.0/24" } } },
  ),
  edit(`${vpns}.connectionName`, { [`${vpn}.connectionName`]: "Another" }),
  edit(`${vpns}.attachment.name`, { [`${vpn}.attachment`]: { name: "Another" } }),
  ...["keepaliveSeconds", "holdSeconds"].map((key) =>
    edit(
      `${vpns}.bgp.${key}`,
      { [`${vpn}.bgp.${key}`]: key === "holdSeconds" ? 60 : 9 },
      { note: deviceOnly },
    ),
  ),
  ...Object.entries(proposals).flatMap(([key, value]) => [
    edit(`${vpns}.${key}`, { [`${vpn}.${key}`]: value }, { ...asLinux, change: "of two tunnels" }),
    of(
      "single-tunnel",
      `${vpns}.${key}`,
      { [`${vpn}.${key}`]: value },
      { ...asLinux, change: "of a single tunnel" },
    ),
  ]),
  edit(`${vpns}.effectImmediately`, { [`${vpn}.effectImmediately`]: false }),
  edit(`${vpns}.tunnelBandwidth (mode: dual)`, { [`${vpn}.tunnelBandwidth`]: "Large" }),
  edit(`${vpns}.tunnelConditions (mode: dual)`, { [`${vpn}.tunnelConditions`]: "warn" }),
  of("single-tunnel", `${vpns}.zone (mode: single)`, { [`${vpn}.zone`]: "cn-shanghai-g" }),
  ...ofTunnels("worked-example"),
  ...ofTunnels("single-tunnel"),
];
