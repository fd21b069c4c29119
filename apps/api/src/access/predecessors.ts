import { school } from '#domain/school';
import { predecessorsOn } from '#domain/school-successions';
import type { Urn } from '#domain/vocabulary';
import type { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';

/** These schools and all for that they succeeded on the day, because a conversion, merger or split was confirmed. Reads streams, never views, which could be late. */
export const addPredecessors = async (
  streams: Pick<StreamReader, 'find'>,
  urns: readonly Urn[],
  day: IsoDay,
): Promise<Urn[]> => {
  const known = new Set(urns);
  // A school that is added while this runs is looked at too.
  for (const urn of known) {
    const { state } = await streams.find(school, urn);
    for (const predecessor of state === undefined ? [] : predecessorsOn(state, day)) known.add(predecessor);
  }
  return [...known];
};
