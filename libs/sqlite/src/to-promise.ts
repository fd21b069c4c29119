/** The answer of work that is done at once, as the promise that a port asks for; what the work throws rejects it. */
export const promised = <Answer>(work: () => Answer): Promise<Answer> =>
  new Promise((resolve) => {
    resolve(work());
  });
