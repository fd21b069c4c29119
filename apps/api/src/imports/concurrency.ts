/**
 * Does the work for every row, with so many at the most under way at once, so that appends share a commit. After a failure no further row is
 * begun; rejects with the first failure once nothing is under way any more.
 */
export const inFlight = async <Row>(
  rows: AsyncIterable<Row>,
  most: number,
  work: (row: Row) => Promise<void>,
): Promise<void> => {
  const shared = rows[Symbol.asyncIterator]();
  const lane = async (): Promise<void> => {
    for await (const row of { [Symbol.asyncIterator]: () => shared }) await work(row);
  };
  const lanes = await Promise.allSettled(Array.from({ length: most }, lane));
  const failed = lanes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};
