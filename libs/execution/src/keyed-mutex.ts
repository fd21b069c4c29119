/** Work on the same name runs one after the other, in the order of asking; on different names side by side. */
export class Queues {
  private readonly tails = new Map<string, Promise<unknown>>();

  async inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.tails.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.tails.set(name, mine);
    try {
      return await mine;
    } finally {
      if (this.tails.get(name) === mine) this.tails.delete(name);
    }
  }
}
