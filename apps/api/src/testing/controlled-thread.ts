import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ThreadSettings } from '#api/hosting/thread-processing';

/** Runs the processors on a real thread that obeys orders. Its memory is small, so that it is soon used up. */
export const CONTROLLED_THREAD: ThreadSettings = {
  entry: new URL('./controlled-processing-thread.ts', import.meta.url),
  maxMemoryMiB: 96,
};

/** What the thread can be ordered to do before it processes the next batch: see `controlled-processing-thread.ts`. */
export type ThreadOrder = 'hold' | 'crash' | 'exit' | 'exhaust';

/** Gives an order to the thread that works on this data folder. */
export const giveOrder = (folder: string, order: ThreadOrder): void => writeFileSync(join(folder, order), '');

/** Ends `hold`. */
export const release = (folder: string): void => rmSync(join(folder, 'hold'));
