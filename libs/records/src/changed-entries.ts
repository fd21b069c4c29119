import type { EventContext } from '#kernel/decider';
import { londonDay } from '#kernel/time';

/** The day of a correction. */
export const correctedOn = ({ recordedAt }: EventContext) => ({ correctedOn: londonDay(recordedAt) });

/** Changes the entries that match, and keeps the others. */
export const changeWhere = <Entry>(
  entries: readonly Entry[],
  matches: (entry: Entry) => boolean,
  change: (entry: Entry) => Partial<Entry>,
): readonly Entry[] => entries.map((entry) => (matches(entry) ? { ...entry, ...change(entry) } : entry));
