import { randomInt, scryptSync } from "node:crypto";
import type { Attributes } from "../service/service";
import { mapSecrets } from "./complete";
import { membersOf } from "./model";

/** Fingerprints of an object's secrets by their path, as they stand in the account file. */
export type Fingerprints = Readonly<Record<string, string>>;

/**
 * Keeps secrets out of the account file. The file has a salted fingerprint of each pre-shared key and
 * BGP key; the key itself stays in this process. A later process learns it again where Terraform's own
 * state, or whoever opens the account, presents the key that fits the fingerprint.
 *
 * One salt serves the whole account, so equal keys have equal fingerprints, and each key costs one
 * computation however many objects use it.
 */
export class Vault {
  private readonly known = new Map<string, string>();
  private readonly fingerprints = new Map<string, string>();

  constructor(private readonly salt: string) {}

  /** Makes keys known that may be those of the account, such as the values of the variables. */
  learn(secrets: readonly string[]): void {
    for (const secret of secrets) if (secret !== "") this.fingerprint(secret);
  }

  /** The attributes without secrets, and the fingerprints of what was taken out. */
  deposit(type: string, attributes: Attributes): { attributes: Attributes; fingerprints: Fingerprints } {
    const fingerprints: Record<string, string> = {};
    const rest = mapSecrets(membersOf(type), attributes, (path, secret) => {
      if (secret !== "") fingerprints[path] = this.fingerprint(secret);
      return "";
    });
    return { attributes: rest, fingerprints };
  }

  /**
   * The attributes with their secrets.
   *
   * @param state what Terraform's state says, to learn from. A key there that does not fit was replaced
   * behind Terraform's back: then a text stands for the key, so that the plan sees a difference.
   */
  restore(type: string, attributes: Attributes, fingerprints: Fingerprints, state?: Attributes): Attributes {
    const offered = new Map<string, string>();
    if (state !== undefined)
      mapSecrets(membersOf(type), state, (path, secret) => {
        if (secret !== "") {
          offered.set(path, secret);
          this.fingerprint(secret);
        }
        return secret;
      });
    return mapSecrets(membersOf(type), attributes, (path) => {
      const fingerprint = fingerprints[path];
      if (fingerprint === undefined) return "";
      const secret = this.known.get(fingerprint);
      if (secret !== undefined) return secret;
      return offered.has(path) ? `changed outside Terraform (${fingerprint.slice(0, 8)})` : "";
    });
  }

  private fingerprint(secret: string): string {
    const cached = this.fingerprints.get(secret);
    if (cached !== undefined) return cached;
    // Slow on purpose: whoever finds the file must not be able to try short keys by the million.
    const made = scryptSync(secret, this.salt, 16, { N: 4096 }).toString("hex");
    this.fingerprints.set(secret, made);
    this.known.set(made, secret);
    return made;
  }
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A pre-shared key as the service makes one up: 16 characters. Source: Alibaba Cloud help: CreateVpnAttachment. */
export function madeUpKey(): string {
  return Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join("");
}
