import type { PastOutcomes } from '#domain/provider-ranking.types';
import type { Code, Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { IN_HAND, matchingContracts, matchingLoads, matchingOutcomes } from '#read-models/matching-contracts';
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

export const loadProviderRecord = async (
  readModels: ReadModels,
  query: ProviderRecordQuery,
): Promise<ProviderRecord> => {
  const outcomes = new Map<string, PastOutcomes>();
  for (const row of await rowsByValues(readModels, matchingOutcomes, 'needArea', query.needAreas))
    for (const key of listKeys(row)) outcomes.set(key, addOutcomes(outcomes.get(key) ?? NOTHING_JUDGED, row));
  const inHand = await rowsByValues(readModels, matchingLoads, 'list', [IN_HAND]);
  const current = inHand.filter(({ endsOn }) => query.today <= endsOn);
  // A contract of an alliance has a row for each of its leaders, and is one contract of the alliance.
  const held = new Map<string, Set<string>>();
  for (const row of current)
    for (const key of listKeys(row)) held.set(key, (held.get(key) ?? new Set()).add(toContractId(row)));
  const loads = new Map([...held].map(([key, contracts]) => [key, contracts.size]));
  const here = await rowsByValues(readModels, matchingContracts, 'schoolUrn', [query.schoolUrn]);
  const disputed = here.filter(({ endCause }) => endCause !== null && query.disputeCauses.includes(endCause));
  return { outcomes, loads, disputes: new Set(disputed.flatMap(listKeys)) };
};
