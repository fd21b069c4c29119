/** Minimum time between two warnings: one problem affects the subscription and the reads of many subscribers, each of them repeatedly. */
const WARNING_INTERVAL_MS = 60_000;

/** Drops warnings that follow another one too soon. */
export const throttleWarnings = (warn: (sentence: string) => void): ((sentence: string) => void) => {
  let next = Number.NEGATIVE_INFINITY;
  return (sentence) => {
    const now = performance.now();
    if (now < next) return;
    next = now + WARNING_INTERVAL_MS;
    warn(sentence);
  };
};
