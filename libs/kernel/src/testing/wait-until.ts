import { setTimeout as pause } from 'node:timers/promises';

const POLL_INTERVAL_MS = 5;
/** Below the time limit of a test, so that the error names the condition. Far more than any condition needs on a busy machine. */
const TIMEOUT_MS = 240_000;

/**
 * Waits until `read` returns something truthy, and returns it. Reads again every 5 ms. Rejects after four minutes with the condition that was not met, or with what
 * `read` throws.
 */
export const waitUntil = async <T>(
  read: () => T | Promise<T>,
  condition = read.toString(),
): Promise<NonNullable<T>> => {
  for (const end = performance.now() + TIMEOUT_MS; ; await pause(POLL_INTERVAL_MS)) {
    const value = await read();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Waited ${TIMEOUT_MS / 1000} s in vain for: ${condition}`);
  }
};
