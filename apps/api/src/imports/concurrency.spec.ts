import { forEachConcurrently } from '#api/imports/concurrency';

const MANY = 2_000;

/** Work on a row that waits for nothing, as for a school that has not changed. */
const workWithoutWaiting = (): Promise<void> => {
  const start = performance.now();
  while (performance.now() - start < 0.1);
  return Promise.resolve();
};

describe('Work on many rows', () => {
  it('lets other requests run long before it ends, although no row waits for anything', async () => {
    let hasTurnEnded = false;
    let started = 0;
    setImmediate(() => (hasTurnEnded = true));
    async function* rows(): AsyncGenerator<number> {
      while (!hasTurnEnded && started < MANY) yield (started += 1);
    }
    await forEachConcurrently(rows(), 64, workWithoutWaiting);
    expect(hasTurnEnded).toBe(true);
    expect(started).toBeLessThan(MANY);
  });

  it('starts no further row after a failure, and rejects with it', async () => {
    let started = 0;
    async function* rows(): AsyncGenerator<number> {
      while (started < MANY) yield (started += 1);
    }
    const fail = (row: number): Promise<void> =>
      row === 3 ? Promise.reject(new Error('row 3')) : new Promise((resolve) => setImmediate(resolve));
    await expect(forEachConcurrently(rows(), 2, fail)).rejects.toThrow('row 3');
    expect(started).toBeLessThan(MANY);
  });
});
