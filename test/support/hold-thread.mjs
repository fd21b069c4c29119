/**
 * Loaded into every thread of a service under test (`--import`). Holds up the thread of the read models and reactions, event loop and all, as long as the
 * file named by `HOLD_FILE` exists.
 */
import { existsSync } from 'node:fs';
import { isMainThread, workerData } from 'node:worker_threads';

const CHECK_INTERVAL_MS = 5;

const hold = () => {
  const clock = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  while (existsSync(process.env.HOLD_FILE)) Atomics.wait(clock, 0, 0, CHECK_INTERVAL_MS);
};

// Only this thread is given the data folder. The others run single tasks.
if (!isMainThread && workerData?.dataFolder !== undefined) setInterval(hold, CHECK_INTERVAL_MS).unref();
