import { setTimeout as sleep } from "node:timers/promises";
import { type AccountOptions, defaultDelayMs, minuteMs } from "./options";
import { keyOf, type StoredObject } from "./store/content";

/** Which objects are on their way into another state, and how long that takes. */
export class Pending {
  private readonly states = new Map<string, { readonly status: string; readonly until: number }>();

  constructor(private readonly options: AccountOptions) {}

  /** The state on the way, undefined where the object is at rest. */
  statusOf(object: StoredObject): string | undefined {
    const key = keyOf(object);
    const state = this.states.get(key);
    if (state === undefined || state.until > performance.now()) return state?.status;
    this.states.delete(key);
    return undefined;
  }

  /** Begins a change that takes some minutes of simulated time. */
  begin(object: StoredObject, status: string, minutes: number): void {
    this.states.set(keyOf(object), { status, until: performance.now() + this.milliseconds(minutes) });
  }

  /** Waits for as long as a change takes; the object is at rest afterwards. */
  async finish(object: StoredObject, minutes: number): Promise<void> {
    const wait = this.milliseconds(minutes);
    if (wait > 0) await sleep(wait);
    this.states.delete(keyOf(object));
  }

  private milliseconds(minutes: number): number {
    return this.options.realistic
      ? minutes * minuteMs(this.options)
      : (this.options.delayMs ?? defaultDelayMs);
  }
}
