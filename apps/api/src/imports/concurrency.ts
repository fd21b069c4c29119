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
  await settleAll(Array.from({ length: maxConcurrency }, worker));
};

/** Waits for all of the work, also after a failure. Rejects with the first failure. */
export const settleAll = async (work: readonly Promise<unknown>[]): Promise<void> => {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};

/** The rows in lists of this length; the last one can be shorter. */
export async function* toBatches<Row>(rows: AsyncIterable<Row>, length: number): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < length) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
