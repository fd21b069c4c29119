/** Does the work for each item, for at most `width` of them at the same time, and begins with them in their order. Resolves with the results in this order. */
export const mapConcurrently = async <Item, Result>(
  width: number,
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  // All workers take their next item from here.
  const rest = [...items].entries();
  const workThrough = async (): Promise<void> => {
    for (const [index, item] of rest) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: width }, workThrough));
  return results;
};
