import { parentPort, workerData } from 'node:worker_threads';
import { StoreUnavailable } from '#execution/event-store';
import { ThreadChannel } from '#processing/thread-channel';

/** What the specification offers to the thread. */
export interface SampleMainFunctions {
  readonly report: (input: string) => void;
  readonly double: (input: number) => Promise<number>;
}

/** What the thread offers to the specification. */
export interface SampleThreadFunctions {
  readonly quadruple: (input: number) => Promise<number>;
  readonly reject: (input: string) => Promise<never>;
  readonly crash: (input: string) => void;
  readonly waitForever: (input: null) => Promise<never>;
  readonly ignoreStop: (input: null) => void;
  readonly stop: (input: null) => Promise<void>;
}

if (parentPort === null) throw new Error('This module runs in a worker thread.');
let stops = true;
const functions: SampleThreadFunctions = {
  quadruple: async (input) => 2 * (await main.call('double', input)),
  reject: (why) => Promise.reject(new StoreUnavailable(why)),
  crash: (why) => {
    throw new Error(why);
  },
  waitForever: () => new Promise<never>(() => undefined),
  ignoreStop: () => {
    stops = false;
  },
  stop: () => (stops ? Promise.resolve() : new Promise<never>(() => undefined)),
};
const main = new ThreadChannel<SampleMainFunctions>(parentPort, functions);
main.notify('report', `started with ${JSON.stringify(workerData)}`);
