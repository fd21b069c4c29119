/** Runs synchronous work and returns its result as a promise. The promise rejects with whatever the work throws. */
export const toPromise = <Result>(work: () => Result): Promise<Result> =>
  new Promise((resolve) => {
    resolve(work());
  });
