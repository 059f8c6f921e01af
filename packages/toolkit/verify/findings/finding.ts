/** What a person on call has to know. docs/operate.md has a part for every code. */
export interface Finding {
  readonly code: FindingCode;
  /** What it is about, such as `tunnel shanghai/tunnel1`. */
  readonly of: string;
  /** The whole finding as a sentence without a full stop. */
  readonly text: string;
}

/** Every code, with what to do first. */
export const findingCodes = {
  "cen-missing": "look in the CEN console; cdktf diff cen-core says what else is gone",
  "cen-ambiguous": "give one of them another name, or name the network's by id in the network file",
  "circuit-missing": "ask the account's administrator: no circuit of this id is in the region",
  "circuit-not-enabled": "ask the line's provider and Alibaba Cloud; a locked one waits for a payment",
  "vbr-not-active": "recover it in the Express Connect console",
  "health-check-down": "the circuit or the device does not answer: ask the line's provider",
  "bgp-down": "look at the BGP session on the device, then at the line",
  "ike-down": "look at IKE on the device: public IPs, pre-shared key, phase 1 proposal",
  "ipsec-down": "look at IPsec on the device: phase 2 proposal, PFS group, networks",
  "tunnel-bgp-down": "look at BGP in the tunnel on the device: addresses in the tunnel, ASN",
  "connection-busy": "wait: the connection is being changed",
  "attachment-not-attached": "wait where it is attaching; else look in the CEN console",
  "missing-or-different": "cdktf diff shows it; cdktf deploy puts it back",
  "prefix-missing": "let the device announce it: network statement, route on the inside, filter",
  "prefix-unknown": "stop the device from announcing it, or add it to cidrs in the network file",
  "standby-without-routes": "let the device announce its networks in the tunnels too",
  "route-limit-near": "announce larger networks, or raise the group's route limit",
  "next-hop-differs": "compare both; a route map, a static route or a rule of the service explains it",
} as const satisfies Readonly<Record<string, string>>;

export type FindingCode = keyof typeof findingCodes;
