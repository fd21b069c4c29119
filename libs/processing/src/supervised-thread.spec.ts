import { StoreUnavailable } from '#execution/event-store';
import { waitUntil } from '#kernel/testing/wait-until';
import { SupervisedThread } from '#processing/supervised-thread';
import type { SampleMainFunctions, SampleThreadFunctions } from '#processing/testing/sample-supervised-thread';

describe('SupervisedThread', () => {
  const entry = new URL('./testing/sample-supervised-thread.ts', import.meta.url);
  let thread: SupervisedThread<SampleThreadFunctions>;
  let reports: string[];
  let ends: string[];

  beforeEach(() => {
    [reports, ends] = [[], []];
    const functions: SampleMainFunctions = {
      report: (sentence) => void reports.push(sentence),
      double: (input) => Promise.resolve(2 * input),
    };
    const onEnd = (reason: string): void => void ends.push(reason);
    thread = new SupervisedThread(entry, {
      functions,
      onEnd,
      data: { answer: 42 },
      maxMemoryMiB: 48,
      stopTimeoutMs: 100,
    });
    thread.start();
  });
  afterEach(() => thread.stop());

  it('gets its data, and calls functions in both directions', async () => {
    expect(await thread.call('quadruple', 3)).toBe(12);
    expect(reports).toEqual(['started with {"answer":42}']);
  });

  it('rejects with an error of the class that the other thread threw', async () => {
    const error = await thread.call('reject', 'No disk.').catch((found: unknown) => found);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error).toMatchObject({ message: 'No disk.' });
  });

  it('is started again after it has ended: its open calls are rejected, and later ones reach the new thread', async () => {
    const open = thread.call('waitForever', null);
    thread.notify('crash', 'a programming error');
    await expect(open).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(thread.call('quadruple', 1)).rejects.toThrow('The thread does not run.');
    expect(ends).toEqual(['crashed (a programming error)']);
    // The last messages of a thread that crashes may be lost, so its report cannot be counted.
    expect(await waitUntil(() => thread.call('quadruple', 2).catch(() => null))).toBe(8);
  });

  it('is not started again after it was stopped', async () => {
    expect(await thread.call('quadruple', 1)).toBe(4);
    await thread.stop();
    await expect(thread.call('quadruple', 1)).rejects.toBeInstanceOf(StoreUnavailable);
    expect([ends, reports.length]).toEqual([[], 1]);
  });

  it('is ended if it does not stop in time', async () => {
    thread.notify('ignoreStop', null);
    expect(await thread.call('quadruple', 1)).toBe(4);
    expect(await thread.stop()).toBe(false);
    expect(ends).toEqual([]);
  });
});
