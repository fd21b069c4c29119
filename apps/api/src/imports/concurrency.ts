import { letOthersRun } from '#execution/event-loop-turns';

/**
 * Calls `work` for every row, with at most `maxConcurrency` calls running at once, so that appends share a commit. Rows for which nothing has to wait do not
 * hold up other requests. After a failure, no further row starts. Rejects with the first failure once all running calls have ended.
 */
export const forEachConcurrently = async <Row>(
  rows: AsyncIterable<Row>,
  maxConcurrency: number,
  work: (row: Row) => Promise<void>,
): Promise<void> => {
  const shared = rows[Symbol.asyncIterator]();
  const worker = async (): Promise<void> => {
    for await (const row of { [Symbol.asyncIterator]: () => shared }) {
      await work(row);
      await letOthersRun();
    }
  };
  const results = await Promise.allSettled(Array.from({ length: maxConcurrency }, worker));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};
