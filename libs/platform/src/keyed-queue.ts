/** Runs the work for each key one after the other. Work for different keys runs side by side. */
export class KeyedQueue {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Resolves or rejects as `work` does, after all earlier work for this key. */
  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.last.get(key) ?? Promise.resolve();
    const running = before.then(work, work);
    const settled = running.catch(() => undefined);
    this.last.set(key, settled);
    try {
      return await running;
    } finally {
      if (this.last.get(key) === settled) this.last.delete(key);
    }
  }
}
