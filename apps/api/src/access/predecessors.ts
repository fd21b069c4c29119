import { school } from '#domain/school';
import { predecessorsOn, successorsOn } from '#domain/school-successions';
import type { School } from '#domain/school.types';
import type { Urn } from '#domain/vocabulary';
import type { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';

const addAll = async (
  streams: Pick<StreamReader, 'find'>,
  urns: readonly Urn[],
  listNext: (found: School) => readonly Urn[],
): Promise<Urn[]> => {
  const known = new Set(urns);
  // A school that is added while this runs is looked at too.
  for (const urn of known) {
    const { state } = await streams.find(school, urn);
    for (const next of state === undefined ? [] : listNext(state)) known.add(next);
  }
  return [...known];
};

/** These schools and all for that they succeeded on the day, because a conversion, merger or split was confirmed. Reads streams, never views, which could be late. */
export const addPredecessors = (
  streams: Pick<StreamReader, 'find'>,
  urns: readonly Urn[],
  day: IsoDay,
): Promise<Urn[]> => addAll(streams, urns, (found) => predecessorsOn(found, day));

/** These schools and all that succeeded them on the day. */
export const addSuccessors = (streams: Pick<StreamReader, 'find'>, urns: readonly Urn[], day: IsoDay): Promise<Urn[]> =>
  addAll(streams, urns, (found) => successorsOn(found, day));
