import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { matchingContracts } from '#read-models/matching-contracts';
import { rowsByValues } from '#read-models/rows-by-values';

/** At which of these schools support under a contract of any board was given in the period: from its start to its recorded end, or else to the agreed one. */
export const listSupportedUrns = async (
  readModels: ReadModels,
  urns: readonly Urn[],
  { from, to }: { readonly from: IsoDay; readonly to: IsoDay },
): Promise<ReadonlySet<Urn>> => {
  const rows = await rowsByValues(readModels, matchingContracts, 'schoolUrn', urns);
  return new Set(
    rows
      .filter(({ startedOn, endedOn, endsOn }) => startedOn !== null && startedOn <= to && from <= (endedOn ?? endsOn))
      .map(({ schoolUrn }) => schoolUrn),
  );
};
