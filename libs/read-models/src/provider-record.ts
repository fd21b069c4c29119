import type { PastOutcomes } from '#domain/provider-ranking.types';
import type { Code, Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { matchingContracts, matchingOutcomes } from '#read-models/matching-contracts';
import type { LoadRow } from '#read-models/provider-rows';
import { rowsByValues } from '#read-models/rows-by-values';

export const NOTHING_JUDGED: PastOutcomes = { met: 0, partlyMet: 0, unmet: 0 };

const addOutcomes = (one: PastOutcomes, other: PastOutcomes): PastOutcomes => ({
  met: one.met + other.met,
  partlyMet: one.partlyMet + other.partlyMet,
  unmet: one.unmet + other.unmet,
});

/** Which work counts, and on which day. */
export interface ProviderRecordQuery {
  readonly schoolUrn: Urn;
  readonly needAreas: readonly Code[];
  readonly disputeCauses: readonly Code[];
  readonly today: IsoDay;
}

/** Earlier results, other work and disputes, by leader and by alliance. */
export interface ProviderRecord {
  readonly outcomes: ReadonlyMap<string, PastOutcomes>;
  readonly loads: ReadonlyMap<string, number>;
  readonly disputes: ReadonlySet<string>;
}

const listKeys = ({ leaderId, allianceId }: { leaderId: string; allianceId: string | null }): string[] =>
  allianceId === null ? [`leader ${leaderId}`] : [`leader ${leaderId}`, `alliance ${allianceId}`];

/** A load has the key of its contract and its leader. */
const toContractId = ({ loadKey }: { readonly loadKey: string }): string => loadKey.slice(0, loadKey.lastIndexOf('/'));

/** Counts the contracts that each provider has on the day. */
const countLoads = (inHand: readonly LoadRow[], today: IsoDay): ReadonlyMap<string, number> => {
  const loads = new Map<string, number>();
  // A contract of an alliance has a row for each of its leaders, and is one contract of the alliance.
  const held = new Map<string, Set<string>>();
  for (const row of inHand)
    if (today <= row.endsOn) {
      const key = `leader ${row.leaderId}`;
      loads.set(key, (loads.get(key) ?? 0) + 1);
      if (row.allianceId !== null)
        held.set(row.allianceId, (held.get(row.allianceId) ?? new Set()).add(toContractId(row)));
    }
  for (const [allianceId, contracts] of held) loads.set(`alliance ${allianceId}`, contracts.size);
  return loads;
};

export const loadProviderRecord = async (
  readModels: ReadModels,
  query: ProviderRecordQuery,
  inHand: readonly LoadRow[],
): Promise<ProviderRecord> => {
  const outcomes = new Map<string, PastOutcomes>();
  for (const row of await rowsByValues(readModels, matchingOutcomes, 'needArea', query.needAreas))
    for (const key of listKeys(row)) outcomes.set(key, addOutcomes(outcomes.get(key) ?? NOTHING_JUDGED, row));
  const here = await rowsByValues(readModels, matchingContracts, 'schoolUrn', [query.schoolUrn]);
  const disputed = here.filter(({ endCause }) => endCause !== null && query.disputeCauses.includes(endCause));
  return { outcomes, loads: countLoads(inHand, query.today), disputes: new Set(disputed.flatMap(listKeys)) };
};
