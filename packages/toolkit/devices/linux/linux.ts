import { linuxPortLength } from "@hybridnet/network/device-limits";
import { checklist } from "../checklist";
import type { Vendor, VendorFile } from "../vendor";
import { frrConf } from "./frr";
import { guide } from "./guide";
import { nftablesConf, setupScript, setupUnit } from "./kernel";
import { circuitInterface, linuxNames } from "./names";
import { strongswanConf, swanctlConf } from "./swanctl";

const { files } = linuxNames;

/** Linux with FRR for the routes and strongSwan for the tunnels. */
export const linux: Vendor = {
  problems: (plan) =>
    plan.circuits
      .map(circuitInterface)
      .filter((name) => name.length > linuxPortLength.max)
      .map((name) => `Linux takes no interface name of more than ${linuxPortLength.max} characters: ${name}`),
  newKey: (plan, end) => guide(plan).newKey(end),
  files: (plan) => {
    const config: readonly VendorFile[] = [
      { name: files.frr, text: frrConf(plan) },
      ...optional(files.swanctl, swanctlConf(plan)),
      ...(plan.tunnels.length === 0 ? [] : [{ name: files.strongswan, text: strongswanConf() }]),
      { name: files.setup, text: setupScript(plan), isProgram: true },
      { name: files.unit, text: setupUnit(plan) },
      ...optional(files.nftables, nftablesConf(plan)),
    ];
    const texts = config.map(({ text }) => text);
    return [...config, { name: files.checklist, text: checklist(plan, guide(plan), texts) }];
  },
};

function optional(name: string, text: string | undefined): readonly VendorFile[] {
  return text === undefined ? [] : [{ name, text }];
}
