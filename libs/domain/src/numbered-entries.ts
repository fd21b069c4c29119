/** With a change to the entry of this number, from 1. */
export const changeEntry = <Entry>(
  entries: readonly Entry[],
  number: number,
  change: (entry: Entry) => Partial<Entry>,
): Entry[] => entries.map((entry, place) => (place + 1 === number ? { ...entry, ...change(entry) } : entry));
