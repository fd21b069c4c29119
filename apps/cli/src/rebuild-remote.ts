import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '#cli/cli-error';
import type { ProgressListener } from '#cli/progress';
import { createServiceClient } from '#cli/service';
import type { BrokerageClient } from '#client/client';
import type { ResponseAt } from '#client/operations';

/** Interval between two requests for the progress of the job. */
const POLL_INTERVAL_MS = 500;

type Job = ResponseAt<'/v1/operations'>['jobs'][number];

const waitUntilEnded = async (view: string, service: BrokerageClient, onProgress: ProgressListener): Promise<Job> => {
  for (;;) {
    const { jobs } = await service.read('/v1/operations');
    const found = jobs.find((each) => each.task === 'rebuild' && each.view === view);
    if (found === undefined) throw new CliError('The service was restarted. It resumes the rebuild automatically.');
    onProgress(view, found.passed, found.total, found.secondsLeft);
    if (found.endedAt !== null) return found;
    await pause(POLL_INTERVAL_MS);
  }
};

/** Asks the running service to rebuild the views and waits until it has finished. The service serves the old rows meanwhile. Throws `CliError` and `ProblemError`. */
export const rebuildThroughService = async (
  views: readonly string[],
  url: string,
  token: string,
  onProgress: ProgressListener,
): Promise<void> => {
  const service = createServiceClient(url, token);
  for (const view of views) {
    await service.record('/v1/operations/processors/{processor}/rebuild', { processor: view });
    const { state, fault } = await waitUntilEnded(view, service, onProgress);
    if (state === 'failed') throw new CliError(`The rebuild failed, and ${view} keeps its old rows: ${fault}`);
    if (state === 'stopped')
      throw new CliError(`The rebuild of ${view} was stopped. Start it again to continue from where it stopped.`);
  }
};
