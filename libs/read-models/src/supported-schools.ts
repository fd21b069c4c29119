import type { Stage } from '#domain/contract-stage';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { matchingContracts } from '#read-models/matching-contracts';
import { rowsByValues } from '#read-models/rows-by-values';

const STARTED: readonly Stage[] = ['running', 'ended', 'closed'];

/** Which of these schools had a contract of any board in the period that was started. */
export const listSupportedUrns = async (
  readModels: ReadModels,
  urns: readonly Urn[],
  { from, to }: { readonly from: IsoDay; readonly to: IsoDay },
): Promise<ReadonlySet<Urn>> => {
  const rows = await rowsByValues(readModels, matchingContracts, 'schoolUrn', urns);
  return new Set(
    rows
      .filter(({ stage, startsOn, endsOn }) => STARTED.includes(stage) && startsOn <= to && from <= endsOn)
      .map(({ schoolUrn }) => schoolUrn),
  );
};
