import { TimeoutError } from '#eventstoredb/error-classification';
import { FilteredReadRetry } from '#eventstoredb/filtered-read-retry';

/** Returns the number of timeouts until a read that finds nothing is given up. */
const countTimeouts = async (retry: FilteredReadRetry): Promise<number> => {
  for (let count = 1; ; count += 1) {
    try {
      await retry.onTimeout(new TimeoutError(1), count);
    } catch {
      return count;
    }
  }
};

/** Returns the number of timeouts of each attempt, until a read is not restarted. */
const countTimeoutsOfAttempts = async (retry: FilteredReadRetry): Promise<number[]> => {
  const counts = [await countTimeouts(retry)];
  while (retry.shouldRestart(new TimeoutError(1))) counts.push(await countTimeouts(retry));
  return counts;
};

describe('The retry of a filtered read', () => {
  it('accepts more timeouts after each restart, asks the server after each, and gives up in the end', async () => {
    let probes = 0;
    const retry = new FilteredReadRetry(() => Promise.resolve(void (probes += 1)));
    expect(await countTimeoutsOfAttempts(retry)).toEqual([1, 5, 33]);
    expect(probes).toBe(39);
  });

  it('begins again after progress', async () => {
    const retry = new FilteredReadRetry(() => Promise.resolve());
    expect([retry.shouldRestart(new TimeoutError(1)), retry.shouldRestart(new TimeoutError(1))]).toEqual([true, true]);
    retry.noteProgress();
    expect(await countTimeoutsOfAttempts(retry)).toEqual([1, 5, 33]);
  });

  it('gives up when the server does not respond to another request, or when the read fails in another way', async () => {
    const unavailable = new Error('no response');
    const retry = new FilteredReadRetry(() => Promise.reject(unavailable));
    await expect(retry.onTimeout(new TimeoutError(1), 1)).rejects.toBe(unavailable);
    expect(retry.shouldRestart(unavailable)).toBe(false);
    const broken = new Error('the connection broke');
    await expect(retry.onTimeout(broken, 1)).rejects.toBe(broken);
  });
});
