import { AsyncLocalStorage } from 'node:async_hooks';

/** Moments of `performance.now()`. */
const deadlines = new AsyncLocalStorage<number>();

/** Runs work that must end within this time, with everything that it waits for and repeats. An earlier deadline of the caller stays. */
export const runWithDeadline = <Result>(timeoutMs: number, work: () => Result): Result => {
  const end = performance.now() + timeoutMs;
  return deadlines.run(Math.min(end, deadlines.getStore() ?? end), work);
};

/** Whether the caller waits no longer. A call that is begun nevertheless would look as if the server were silent. */
export const hasDeadlinePassed = (): boolean => remainingMs(1) === 0;

/** How much time is left until the deadline, and at most this much. 0 once the deadline has passed. */
export const remainingMs = (most: number): number => {
  const end = deadlines.getStore();
  return end === undefined ? most : Math.max(0, Math.min(most, end - performance.now()));
};
