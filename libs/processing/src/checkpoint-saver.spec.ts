import { StoreUnavailable } from '#execution/event-store';
import { waitUntil } from '#kernel/testing/wait-until';
import { CheckpointSaver } from '#processing/checkpoint-saver';

describe('CheckpointSaver', () => {
  let stop: AbortController;
  let warnings: string[];

  beforeEach(() => {
    stop = new AbortController();
    warnings = [];
  });

  const createSaver = (save: () => Promise<void>): CheckpointSaver =>
    new CheckpointSaver({ save, signal: stop.signal, warn: (sentence) => void warnings.push(sentence) });

  it('saves once for all requests during a save, and resolves when what they ask for is saved', async () => {
    let delivered = 0;
    const saved: number[] = [];
    const releases: (() => void)[] = [];
    const saver = createSaver(async () => {
      const position = delivered;
      await new Promise<void>((resolve) => releases.push(resolve));
      saved.push(position);
    });
    const requests: Promise<void>[] = [];
    for (delivered = 1; delivered <= 5; delivered += 1) requests.push(saver.save());
    await waitUntil(() => releases.length === 1);
    releases[0]?.();
    await waitUntil(() => releases.length === 2);
    expect(saved).toEqual([1]);
    releases[1]?.();
    await Promise.all(requests);
    expect(saved).toEqual([1, 6]);
  });

  it('tries again while the store is unavailable, with one warning', async () => {
    let attempts = 0;
    await createSaver(async () => {
      attempts += 1;
      if (attempts < 3) throw new StoreUnavailable('The disk is full.');
    }).save();
    expect(attempts).toBe(3);
    expect(warnings).toEqual(['The checkpoints of the reactions cannot be saved yet: The disk is full.']);
  });

  it('rejects when it is aborted while the store is unavailable, and at once with any other error', async () => {
    const unavailable = createSaver(() => Promise.reject(new StoreUnavailable('unavailable'))).save();
    await waitUntil(() => warnings.length === 1);
    stop.abort();
    await expect(unavailable).rejects.toThrow(StoreUnavailable);
    await expect(createSaver(() => Promise.reject(new TypeError('broken'))).save()).rejects.toThrow(TypeError);
  });
});
