import type { CircuitEnd } from "../plan";

/** Names that the configuration gives to things of the device. */
export const linuxNames = {
  accepted: "FROM-ALIBABA-CLOUD",
  announced: "TO-ALIBABA-CLOUD",
  /** Where script and rules lie on the device. */
  folder: "/etc/alibaba-cloud",
  /** Table of nftables. */
  table: "alibaba_cloud",
  files: {
    setup: "setup.sh",
    unit: "alibaba-cloud.service",
    nftables: "nftables.conf",
    frr: "frr.conf",
    swanctl: "swanctl.conf",
    strongswan: "strongswan.conf",
    checklist: "checklist.md",
  },
} as const;

/** How often FRR tries a BGP session that is down, in seconds; by default every two minutes only (FRRouting manual, timers connect). */
export const connectRetrySeconds = 10;

/** The interface of a circuit: its port, or the sub-interface with its VLAN id. */
export function circuitInterface({ circuit, port }: CircuitEnd): string {
  return circuit.vlan === 0 ? port : `${port}.${circuit.vlan}`;
}
