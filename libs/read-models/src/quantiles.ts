/** The quantile of the numbers, between two neighbours in proportion; null for an empty list. */
export const quantile = (numbers: readonly number[], share: number): number | null => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
};

/** The median; null for an empty list. */
export const median = (numbers: readonly number[]): number | null => quantile(numbers, 0.5);
