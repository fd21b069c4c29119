import { setTimeout as pause } from 'node:timers/promises';
import { Complaint } from '#cli/complaint';
import type { At } from '#cli/progress';
import { request } from '#cli/request';

/** How often, in milliseconds, the service is asked how far it is. */
const ASK_EVERY = 500;

/** What the service tells of a work. */
interface Work {
  readonly task: string;
  readonly view: string | null;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly passed: number;
  readonly total: number;
  readonly secondsLeft: number | null;
  readonly fault: string | null;
}

const ended = async (view: string, url: string, token: string, at: At): Promise<Work> => {
  for (;;) {
    const { work } = await request<{ work: readonly Work[] }>(`${url}/v1/operations`, { method: 'GET', token });
    const found = work.find((each) => each.task === 'rebuild' && each.view === view);
    if (found === undefined)
      throw new Complaint('The service was started anew meanwhile; it goes on with the rebuild.');
    at(view, found.passed, found.total, found.secondsLeft);
    if (found.state === 'done' || found.state === 'failed') return found;
    await pause(ASK_EVERY);
  }
};

/** Has the running service build the views anew, which goes on serving the old rows meanwhile; resolves when all is done. Throws `Complaint`. */
export const rebuiltByService = async (views: readonly string[], url: string, token: string, at: At): Promise<void> => {
  for (const view of views) {
    await request(`${url}/v1/operations/views/${view}/rebuild`, { method: 'POST', token });
    const { state, fault } = await ended(view, url, token, at);
    if (state === 'failed') throw new Complaint(`${view} keeps its old rows, as the rebuild was broken off: ${fault}`);
  }
};
