import { AsyncLocalStorage } from 'node:async_hooks';

const answering = new AsyncLocalStorage<true>();

/**
 * Runs work in which nobody waits for reactions: what is read shows what is recorded by then. For the answer to a command, which is recorded already, so
 * that it neither comes late nor fails because reactions are behind.
 */
export const runWithoutWaiting = <Result>(work: () => Result): Result => answering.run(true, work);

/** Whether readers may wait for what reactions have not recorded yet. */
export const mayWait = (): boolean => answering.getStore() === undefined;
