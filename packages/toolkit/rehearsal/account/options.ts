/** How a simulated account behaves. */
export interface AccountOptions {
  /**
   * Accept an IPsec-VPN connection with one tunnel. New connections have two since 2024-11-26 and the
   * service tends to refuse single ones; some accounts may still create them
   * (Alibaba Cloud help: Create a VPN connection (CEN); provider source, tests of vpn_gateway_vpn_attachment).
   */
  readonly allowSingleTunnel?: boolean;
  /** Let everything take a second for each minute that it takes in reality. */
  readonly realistic?: boolean;
  /** How long a change takes otherwise, in milliseconds. */
  readonly delayMs?: number;
  /** Pre-shared and BGP keys that may be those of the account, so that reads can give them back. */
  readonly knownSecrets?: readonly string[];
  readonly faults?: Faults;
}

/** What goes wrong on purpose. Calls and creates are counted from 1, in this process. */
export interface Faults {
  /** Refuse every Nth call, repeated ones among them; the provider repeats it for some minutes. */
  readonly throttleEvery?: number;
  /** Refuse the Nth create, once. */
  readonly failCreate?: number;
  /** Make the object of the Nth create and answer with an error all the same. */
  readonly loseAnswerOfCreate?: number;
  /** Answer about tunnels in another spelling than they were sent in. */
  readonly otherSpelling?: boolean;
  /** Called when the object of the Nth create has been written and before the answer: to end the process. */
  readonly dieInCreate?: { readonly nth: number; readonly die: () => void };
}

export const defaultDelayMs = 2;

/**
 * Length of a simulated minute in milliseconds: for what the account does with `realistic`, and for the
 * provider between two tries. Without `realistic` it is for the tries alone; a change then takes `delayMs`.
 */
export function minuteMs({ realistic = false }: Pick<AccountOptions, "realistic">): number {
  return realistic ? 1000 : 5;
}
