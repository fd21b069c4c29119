import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '#cli/cli-error';
import { withProgress } from '#cli/progress';
import type { BrokerageClient } from '#client/client';
import type { ResponseAt } from '#client/operations';

/** Interval between two requests for the progress of the import. */
const POLL_INTERVAL_MS = 500;

type Run = ResponseAt<'/v1/imports/establishments/{import}'>;

/** The result of an upload, without the values of rejected rows, which the log does not keep. */
const describeResult = ({ importId, rows, counts, rejected, file }: Run) => {
  const { rejected: rejectedCount = 0, ...others } = counts ?? {};
  const headers = typeof file === 'object' ? file.columns : null;
  return { importId, rows, ...others, rejectedCount, rejected, headers };
};

type ImportResult = ReturnType<typeof describeResult>;

/** Shows the progress of an import until it ends, and returns its result. Throws `CliError` if it was interrupted. */
export const watchImport = (
  service: BrokerageClient,
  register: Run['register'],
  importId: string,
): Promise<ImportResult> =>
  withProgress(async (onProgress) => {
    for (;;) {
      const run = await service.read(`/v1/imports/${register}/{import}`, { import: importId });
      onProgress(register, run.done, run.rows, run.remainingSeconds);
      if (run.status === 'finished') return describeResult(run);
      if (run.status === 'interrupted')
        throw new CliError(
          `The import was interrupted after about ${run.done} of ${run.rows} rows. Import the file again. Rows that are already recorded add nothing.`,
        );
      await pause(POLL_INTERVAL_MS);
    }
  });
