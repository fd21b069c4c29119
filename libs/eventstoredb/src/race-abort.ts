/** Resolves or rejects as the promise does, or resolves with null as soon as the signal aborts. */
export const raceAbort = async <Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result | null> => {
  const { promise: aborted, resolve } = Promise.withResolvers<null>();
  const abort = (): void => resolve(null);
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  try {
    return await Promise.race([aborted, promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
};
