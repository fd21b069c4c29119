import { workerData } from 'node:worker_threads';
import type { HeavyRequest } from '#bench/heavy-requests';
import { send } from '#bench/probe';

/** What this thread sends, and for how long. */
export interface HeavyTask {
  readonly url: string;
  readonly heavy: HeavyRequest;
  readonly durationMs: number;
}

const { url, heavy, durationMs } = workerData as HeavyTask;
const end = performance.now() + durationMs;

const sendAgainAndAgain = async (): Promise<void> => {
  do {
    const { status } = await send(url, heavy.request);
    if (!heavy.statuses.includes(status)) throw new Error(`${heavy.name}: ${status}`);
  } while (performance.now() < end);
};

await Promise.all(Array.from({ length: heavy.width }, sendAgainAndAgain));
process.exit(0);
