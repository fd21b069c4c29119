import { StoreUnavailable } from '#execution/event-store';
import { retryWhileUnavailable } from '#execution/retry-unavailable';

describe('A step that is repeated while a database is unavailable', () => {
  const warnings: string[] = [];
  const warn = (sentence: string): void => void warnings.push(sentence);
  const failing = (times: number, error: Error) => {
    let runs = 0;
    return {
      run: () => Promise.resolve().then(() => ((runs += 1) <= times ? Promise.reject(error) : 'done')),
      count: () => runs,
    };
  };
  beforeEach(() => void warnings.splice(0));

  it('succeeds at the third attempt, with a warning for each that failed', async () => {
    const step = failing(2, new StoreUnavailable('PostgreSQL gave no connection in time.'));
    await expect(retryWhileUnavailable(step.run, warn)).resolves.toBe('done');
    expect(step.count()).toBe(3);
    expect(warnings).toEqual(
      Array.from({ length: 2 }, () => 'A step of the start is repeated: PostgreSQL gave no connection in time.'),
    );
  });

  it('fails with the error of the third attempt', async () => {
    const error = new StoreUnavailable('gone');
    const step = failing(3, error);
    await expect(retryWhileUnavailable(step.run, warn)).rejects.toBe(error);
    expect(step.count()).toBe(3);
  });

  it('is not repeated after any other error', async () => {
    const step = failing(1, new TypeError('a mistake'));
    await expect(retryWhileUnavailable(step.run, warn)).rejects.toThrow('a mistake');
    expect([step.count(), warnings]).toEqual([1, []]);
  });
});
