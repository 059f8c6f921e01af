import { unknownToAsa } from "@hybridnet/network";
import { asaBgpKeyLength } from "@hybridnet/network/device-limits";
import { checklist } from "../checklist";
import type { DeviceOptions, DevicePlan } from "../plan";
import type { Vendor } from "../vendor";
import { access } from "./access";
import { configName, guide } from "./guide";
import { interfaces } from "./interfaces";
import { ipsec } from "./ipsec";
import { routing } from "./routing";

/** Cisco ASA 9.19: one file to copy into the running configuration. */
export const ciscoAsa: Vendor = {
  problems: (plan, options) => [...proposals(plan), ...identities(plan), ...secrets(plan, options)],
  newKey: (plan, end) => guide(plan).newKey(end),
  files: (plan) => {
    const config = [
      `! Cisco ASA 9.19, ${plan.device.hostname}: data centre ${plan.dataCentre}, gateway ${plan.gateway}.`,
      "! Made from the network file by npx --no hybridnet devices; change that file, not this one.",
      "! Words in <angle brackets> stand for values that are not known here: checklist.md lists them.",
      "!",
      `hostname ${plan.device.hostname}`,
      "!",
      ...interfaces(plan),
      ...ipsec(plan),
      ...routing(plan),
      ...access(plan),
    ]
      .map((line) => `${line}\n`)
      .join("");
    return [
      { name: configName, text: config },
      { name: "checklist.md", text: checklist(plan, guide(plan), [config]) },
    ];
  },
};

function proposals({ vpn }: DevicePlan): readonly string[] {
  return (vpn === undefined ? [] : unknownToAsa(vpn)).map(
    ({ at: [phase, key], value, instead }) =>
      `Cisco ASA 9.19 cannot do vpn.${phase}.${key} ${value}; use ${instead.join(", ")} on both ends`,
  );
}

function identities({ tunnels }: DevicePlan): readonly string[] {
  return tunnels
    .filter(({ tunnel, uplink }) => tunnel.customerId !== uplink.address)
    .map(
      ({ tunnel, uplink }) =>
        `Cisco ASA 9.19 gives ${uplink.address} as the identity of ${tunnel.key}, the cloud expects another one; set customerId to that address`,
    );
}

/** Values that the command line would not take as they are; they are named, never shown. */
function secrets({ circuits, tunnels }: DevicePlan, options: DeviceOptions): readonly string[] {
  const value = (variable: string | undefined) => (variable && options.secrets?.[variable]) || "";
  const psks = tunnels
    .map(({ tunnel }) => tunnel.pskVariable)
    .filter((variable) => value(variable).includes("?"))
    .map(
      (variable) =>
        `${variable} holds a question mark, which the command line of an ASA takes as a call for help`,
    );
  const keys = circuits
    .map(({ circuit }) => circuit.bgp.keyVariable)
    .filter((variable) => value(variable) !== "" && !isAsaBgpKey(value(variable)))
    .map(
      (variable) =>
        `${variable} is no BGP key of an ASA: at most ${asaBgpKeyLength.max} characters, no digit first, no question mark`,
    );
  return [...psks, ...keys];
}

function isAsaBgpKey(key: string): boolean {
  return key.length <= asaBgpKeyLength.max && /^[^\d?][^?]*$/.test(key);
}
