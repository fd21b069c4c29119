import { setTimeout as pause } from 'node:timers/promises';
import { Complaint } from '#cli/cli-error';
import type { At } from '#cli/progress';
import { serviceAt } from '#cli/service';
import type { BrokerageClient } from '#client/client';
import type { AnswerAt } from '#client/operations';

/** How often, in milliseconds, the service is asked how far it is. */
const ASK_EVERY = 500;

type Work = AnswerAt<'/v1/operations'>['work'][number];

const ended = async (view: string, service: BrokerageClient, at: At): Promise<Work> => {
  for (;;) {
    const { work } = await service.read('/v1/operations');
    const found = work.find((each) => each.task === 'rebuild' && each.view === view);
    if (found === undefined)
      throw new Complaint('The service was started anew meanwhile; it goes on with the rebuild.');
    at(view, found.passed, found.total, found.secondsLeft);
    if (found.state === 'done' || found.state === 'failed') return found;
    await pause(ASK_EVERY);
  }
};

/** Has the running service build the views anew, which goes on serving the old rows meanwhile; resolves when all is done. Throws `Complaint` and `ProblemFound`. */
export const rebuiltByService = async (views: readonly string[], url: string, token: string, at: At): Promise<void> => {
  const service = serviceAt(url, token);
  for (const view of views) {
    await service.record('/v1/operations/views/{view}/rebuild', { view });
    const { state, fault } = await ended(view, service, at);
    if (state === 'failed') throw new Complaint(`${view} keeps its old rows, as the rebuild was broken off: ${fault}`);
  }
};
