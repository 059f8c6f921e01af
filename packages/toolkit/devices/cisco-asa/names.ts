import type { Uplink } from "@hybridnet/network";
import type { CircuitEnd, TunnelEnd } from "../plan";

/** Names that the configuration gives to things of the device. */
export const asaNames = {
  uplink: ({ key }: Uplink) => `outside-${key}`,
  inside: "inside",
  circuit: ({ circuit }: CircuitEnd) => circuit.key,
  tunnel: ({ tunnel }: TunnelEnd) => tunnel.key,
  proposal: "ALIBABA-CLOUD",
  circuitZone: "circuits",
  tunnelZone: "tunnels",
  accepted: "FROM-ALIBABA-CLOUD",
  announced: "TO-ALIBABA-CLOUD",
  backup: "BACKUP-TO-ALIBABA-CLOUD",
} as const;
