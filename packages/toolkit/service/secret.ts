import { timingSafeEqual } from "node:crypto";
import { inspect } from "node:util";

/** What no report, log or message may show. It can be compared, and given on to a request that needs it. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** Whether it is this value. */
  is(value: string): boolean {
    const [one, other] = [Buffer.from(this.#value), Buffer.from(value)];
    return one.length === other.length && timingSafeEqual(one, other);
  }

  /** For the request that sets it, and nothing else. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return "(hidden)";
  }

  toJSON(): string {
    return this.toString();
  }

  [inspect.custom](): string {
    return this.toString();
  }
}
