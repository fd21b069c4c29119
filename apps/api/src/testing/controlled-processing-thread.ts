import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { runProcessingThread } from '#api/hosting/run-processing-thread';
import type { EventStore } from '#execution/event-store';
import type { ProcessingThreadData } from '#hosting/processing-functions';

/*
 * The thread of the processors, which obeys files in the data folder. `hold` blocks it, event loop and all, before it processes a batch, as long as the file
 * exists. The others end it in the middle of its work: `crash` by an error that nobody catches, `exit` as if it had been killed, `exhaust` by using up its
 * memory.
 */

const data = workerData as ProcessingThreadData;
const POLL_INTERVAL_MS = 5;

const find = (order: string): boolean => existsSync(join(data.dataFolder, order));

/** Carries out an order once. */
const take = (order: string): boolean => {
  if (!find(order)) return false;
  rmSync(join(data.dataFolder, order));
  return true;
};

const exhaustMemory = (): never => {
  const all: number[][] = [];
  for (;;) all.push(Array.from({ length: 10_000 }, (_, index) => index + all.length));
};

const crash = (): void => {
  setImmediate(() => {
    throw new Error('crashed in a test');
  });
};

const obey = (): void => {
  const clock = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  while (find('hold')) Atomics.wait(clock, 0, 0, POLL_INTERVAL_MS);
  if (take('exhaust')) exhaustMemory();
  if (take('exit')) process.exit(3);
  if (take('crash')) crash();
};

const obeyBeforeBatches = (store: EventStore): EventStore =>
  new Proxy(store, {
    get: (target, name) => {
      if (name !== 'subscribe') {
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      }
      return async function* (...options: Parameters<EventStore['subscribe']>) {
        for await (const batch of target.subscribe(...options)) {
          obey();
          yield batch;
        }
      };
    },
  });

if (parentPort === null) throw new Error('This module runs in a worker thread.');
await runProcessingThread(parentPort, data, obeyBeforeBatches);
