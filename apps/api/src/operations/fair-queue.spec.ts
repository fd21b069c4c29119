import { FairQueue, QueueFull } from '#api/operations/fair-queue';

const LIMITS = { maxRunning: 1, maxWaitingPerCaller: 3, maxWaiting: 5 };

/** Resolves when everything that was ready to run has run. */
const endTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Work that ends when it is told to, and says when it starts. */
class Works {
  readonly started: string[] = [];
  private readonly open: (() => void)[] = [];

  constructor(private readonly queue: FairQueue) {}

  send(caller: string, name: string): Promise<string> {
    return this.queue.run(caller, () => {
      this.started.push(name);
      return new Promise((resolve) => this.open.push(() => resolve(name)));
    });
  }

  /** Ends this many works one after the other: always the one that has run longest. */
  async endAll(count: number): Promise<void> {
    for (let ended = 0; ended < count; ended += 1) {
      await endTurn();
      this.open.shift()?.();
      await endTurn();
    }
  }
}

describe('A fair queue', () => {
  it('serves callers in turn, however much one of them has sent before', async () => {
    const works = new Works(new FairQueue(LIMITS));
    const sent = ['a1', 'a2', 'a3', 'a4', 'b1', 'c1'].map((name) => works.send(name.charAt(0), name));
    await works.endAll(sent.length);
    expect(works.started).toEqual(['a1', 'b1', 'c1', 'a2', 'a3', 'a4']);
    expect(await Promise.all(sent)).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'c1']);
  });

  it('runs work of several callers at once, but never two works of one caller', async () => {
    const works = new Works(new FairQueue({ ...LIMITS, maxRunning: 2 }));
    const sent = ['a1', 'a2', 'b1', 'c1'].map((name) => works.send(name.charAt(0), name));
    await endTurn();
    expect(works.started).toEqual(['a1', 'b1']);
    await works.endAll(sent.length);
    expect(works.started).toEqual(['a1', 'b1', 'c1', 'a2']);
    await Promise.all(sent);
  });

  it('refuses what is too much of one caller, or too much of all', async () => {
    const works = new Works(new FairQueue(LIMITS));
    const sent = ['a1', 'a2', 'a3', 'a4'].map((name) => works.send('a', name));
    await expect(works.send('a', 'a5')).rejects.toMatchObject({ byCaller: true });
    sent.push(works.send('b', 'b1'), works.send('b', 'b2'));
    await expect(works.send('c', 'c1')).rejects.toThrow(new QueueFull(false));
    await works.endAll(sent.length);
    expect(await Promise.all(sent)).toHaveLength(6);
    expect(works.started).toHaveLength(6);
  });

  it('goes on after work that fails', async () => {
    const queue = new FairQueue(LIMITS);
    const failed = queue.run('a', () => Promise.reject(new Error('broken')));
    const next = queue.run('a', () => Promise.resolve('next'));
    await expect(failed).rejects.toThrow('broken');
    expect(await next).toBe('next');
  });
});
