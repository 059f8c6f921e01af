/** Lets changes that share a key come one after the other. */
export class Queues {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Whether a change with this key is under way. */
  isBusy(key: string | undefined): boolean {
    return key !== undefined && this.last.has(key);
  }

  async run<T>(key: string | undefined, work: () => Promise<T>): Promise<T> {
    if (key === undefined || key === "") return work();
    const before = this.last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    // The next one waits for the end, however it ends.
    const settled = mine.catch(() => {});
    this.last.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.last.get(key) === settled) this.last.delete(key);
    }
  }
}
