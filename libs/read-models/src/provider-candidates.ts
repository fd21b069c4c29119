import { sharedHalfDays } from '#domain/leader-capacity';
import type { Candidate, PastOutcomes, ProviderSchool, RankedWork } from '#domain/provider-ranking.types';
import { raiseFlags, type DatedFlagRules } from '#domain/school-flags';
import { covers, type Code, type Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import { alliances, EVERYWHERE } from '#read-models/directory-tables';
import { IN_HAND, matchingContracts, matchingLoads, matchingOutcomes } from '#read-models/matching-contracts';
import { EVERY_LEADER, matchingLeaders, type FreeTime } from '#read-models/matching-leaders';
import { matchingSchools } from '#read-models/matching-schools';
import { metresBetween, type GridPlace } from '#read-models/national-grid';
import { rowsByValues } from '#read-models/rows-by-values';

type LeaderRow = RowOf<typeof matchingLeaders.columns>;
type SchoolRow = RowOf<typeof matchingSchools.columns>;

/** What is asked of the providers, and by which rules of the board their schools are judged. */
export interface CandidateQuestion {
  readonly schoolUrn: Urn;
  readonly needAreas: readonly Code[];
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly disputeCauses: readonly Code[];
  readonly flagRules: DatedFlagRules;
  readonly today: IsoDay;
}

/** The school that needs support, and all leaders and alliances that could give it. `school` is null for one that is not in the register. */
export interface FoundCandidates {
  readonly school: RankedWork['school'] | null;
  readonly candidates: readonly Candidate[];
}

const NOTHING_JUDGED: PastOutcomes = { met: 0, partlyMet: 0, unmet: 0 };

const addOutcomes = (one: PastOutcomes, other: PastOutcomes): PastOutcomes => ({
  met: one.met + other.met,
  partlyMet: one.partlyMet + other.partlyMet,
  unmet: one.unmet + other.unmet,
});

/** Earlier results, other work and disputes, by leader and by alliance. */
interface Record {
  readonly outcomes: ReadonlyMap<string, PastOutcomes>;
  readonly loads: ReadonlyMap<string, number>;
  readonly disputes: ReadonlySet<string>;
}

const keysOf = ({ leaderId, allianceId }: { leaderId: string; allianceId: string | null }): string[] =>
  allianceId === null ? [`leader ${leaderId}`] : [`leader ${leaderId}`, `alliance ${allianceId}`];

/** A load has the key of its contract and its leader. */
const contractOf = ({ loadKey }: { readonly loadKey: string }): string => loadKey.slice(0, loadKey.lastIndexOf('/'));

const loadRecord = async (readModels: ReadModels, question: CandidateQuestion): Promise<Record> => {
  const outcomes = new Map<string, PastOutcomes>();
  for (const row of await rowsByValues(readModels, matchingOutcomes, 'needArea', question.needAreas))
    for (const key of keysOf(row)) outcomes.set(key, addOutcomes(outcomes.get(key) ?? NOTHING_JUDGED, row));
  const inHand = await rowsByValues(readModels, matchingLoads, 'list', [IN_HAND]);
  const current = inHand.filter(({ endsOn }) => question.today <= endsOn);
  // A contract of an alliance has a row for each of its leaders, and is one contract of the alliance.
  const held = new Set(current.flatMap((row) => keysOf(row).map((key) => JSON.stringify([key, contractOf(row)]))));
  const loads = new Map<string, number>();
  for (const [key] of [...held].map((each) => JSON.parse(each) as [string, string]))
    loads.set(key, (loads.get(key) ?? 0) + 1);
  const here = await rowsByValues(readModels, matchingContracts, 'schoolUrn', [question.schoolUrn]);
  const disputed = here.filter(({ endCause }) => endCause !== null && question.disputeCauses.includes(endCause));
  return { outcomes, loads, disputes: new Set(disputed.flatMap(keysOf)) };
};

/** How a school stands by the rules of a board and its inspections. */
export const judgeSchool = (
  { grades, latestGraded }: SchoolRow,
  { flagRules, today }: Pick<CandidateQuestion, 'flagRules' | 'today'>,
): ProviderSchool['standing'] => {
  const last = grades.at(-1);
  if (last === undefined && latestGraded === null) return 'not-graded';
  const facts = {
    ...{ overallGrade: last?.grade ?? null, gradedOn: last?.on ?? null, previousGrade: grades.at(-2)?.grade ?? null },
    ...{ latestGraded, headship: null, statuses: [] },
  };
  const raised = raiseFlags(facts, flagRules, [], today).map(({ rule }) => rule);
  if (raised.includes('below-good')) return 'below-good';
  return raised.includes('high-performing') ? 'high-performing' : 'neither';
};

const placeOf = ({ easting, northing }: SchoolRow): GridPlace | null =>
  easting === null || northing === null ? null : { easting, northing };

/** The straight-line distance from the school to the nearest of the others; null if no place is known. */
const findDistance = (from: SchoolRow | undefined, schools: readonly SchoolRow[]): number | null => {
  const centre = from === undefined ? null : placeOf(from);
  const distances = schools.flatMap((each) => {
    const place = placeOf(each);
    return centre === null || place === null ? [] : [metresBetween(centre, place)];
  });
  return distances.length === 0 ? null : Math.min(...distances);
};

const sumFree = (free: readonly FreeTime[], { from, to }: CandidateQuestion): number =>
  free
    .filter((each) => each.from <= to && from <= each.to)
    .reduce((sum, each) => sum + Math.min(each.halfDays, sharedHalfDays(each, { from, to })), 0);

/** What one of these leaders is good at on the first day. */
const listExpertise = (rows: readonly LeaderRow[], { from }: CandidateQuestion): string[] => [
  ...new Set(rows.flatMap(({ expertise }) => expertise.filter((each) => covers(each, from)).map(({ topic }) => topic))),
];

/** Makes candidates of the rows that were found for one question. */
class Candidates {
  private readonly judged = new Map<string, ProviderSchool>();

  constructor(
    private readonly question: CandidateQuestion,
    private readonly schools: ReadonlyMap<string, SchoolRow>,
    private readonly record: Record,
  ) {}

  ofLeader(row: LeaderRow): Candidate {
    const { leaderId, personId, phases, needAreas, from, to, free } = row;
    const urns = row.homeSchoolUrn === null ? [] : [row.homeSchoolUrn];
    return {
      ...{ kind: 'leader', personIds: [personId], phases, needAreas, designation: { from, to } },
      expertise: listExpertise([row], this.question),
      ...this.describe(`leader ${leaderId}`, urns),
      freeHalfDays: sumFree(free, this.question),
    };
  }

  /** An alliance can help where one of its designated leaders can. It is designated while it exists. */
  ofAlliance({ allianceId, ...row }: RowOf<typeof alliances.columns>, members: readonly LeaderRow[]): Candidate {
    const schools = row.leadSchools.flatMap((urn) => this.schools.get(urn) ?? []);
    const collect = (pick: (member: LeaderRow) => readonly string[]): string[] => [...new Set(members.flatMap(pick))];
    return {
      ...{ kind: 'alliance', personIds: [], designation: { from: row.from, to: row.to } },
      phases: [...new Set([...schools.map(({ phase }) => phase), ...collect(({ phases }) => phases)])],
      needAreas: collect(({ needAreas }) => needAreas),
      expertise: listExpertise(members, this.question),
      ...this.describe(`alliance ${allianceId}`, row.leadSchools),
      freeHalfDays: members.reduce((sum, { free }) => sum + sumFree(free, this.question), 0),
    };
  }

  private describe(candidateKey: string, urns: readonly string[]) {
    const { outcomes, loads, disputes } = this.record;
    const found = urns.flatMap((urn) => this.schools.get(urn) ?? []);
    return {
      candidateKey,
      schools: found.map((row) => this.judge(row)),
      distanceMetres: findDistance(this.schools.get(this.question.schoolUrn), found),
      outcomes: outcomes.get(candidateKey) ?? NOTHING_JUDGED,
      load: loads.get(candidateKey) ?? 0,
      hadDispute: disputes.has(candidateKey),
    };
  }

  private judge(row: SchoolRow): ProviderSchool {
    const { urn, phase, typeGroup, trustCode, federationCode } = row;
    const known = this.judged.get(urn);
    if (known !== undefined) return known;
    const judged = { urn, phase, typeGroup, trustCode, federationCode, standing: judgeSchool(row, this.question) };
    this.judged.set(urn, judged);
    return judged;
  }
}

const allianceListing = tableListing(alliances, { filters: {}, sorts: { name: 'name' } });

/** So many rows at once let others run between two statements. */
const ALLIANCES_PER_PAGE = 500;

/** Lists every alliance. */
const listAlliances = async (readModels: ReadModels, today: IsoDay): Promise<RowOf<typeof alliances.columns>[]> => {
  const found: RowOf<typeof alliances.columns>[] = [];
  const first = { where: {}, sort: { by: 'name' as const, descending: false }, after: null, limit: ALLIANCES_PER_PAGE };
  let page: PageRequestFor<typeof allianceListing> = first;
  for (;;) {
    const rows = await readPage(readModels, allianceListing, (all) => all.where('list', '=', EVERYWHERE), page, today);
    for (const row of rows) found.push(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < ALLIANCES_PER_PAGE) return found;
    page = { ...first, after: { value: last.name, key: last.allianceId } };
  }
};

/** Finds the leaders and alliances that are designated on a day of the period, and what they are compared by. */
export const findCandidates = async (readModels: ReadModels, question: CandidateQuestion): Promise<FoundCandidates> => {
  const { from, to, schoolUrn } = question;
  const everyone = await rowsByValues(readModels, matchingLeaders, 'list', [EVERY_LEADER]);
  const isDesignated = (row: { from: IsoDay; to: IsoDay | null }): boolean =>
    row.from <= to && (row.to === null || from <= row.to);
  const leaders = everyone.filter(isDesignated);
  const found = (await listAlliances(readModels, question.today)).filter(isDesignated);
  const homes = leaders.flatMap(({ homeSchoolUrn }) => homeSchoolUrn ?? []);
  const urns = [...homes, ...found.flatMap((row) => row.leadSchools)];
  const rows = await rowsByValues(readModels, matchingSchools, 'urn', [...urns, schoolUrn]);
  const schools = new Map(rows.map((row) => [row.urn, row]));
  const candidates = new Candidates(question, schools, await loadRecord(readModels, question));
  const membersOf = Map.groupBy(
    leaders.filter((each) => covers(each, from)),
    ({ allianceId }) => allianceId,
  );
  return {
    school: schools.get(schoolUrn) ?? null,
    candidates: [
      ...leaders.map((row) => candidates.ofLeader(row)),
      ...found.map((row) => candidates.ofAlliance(row, membersOf.get(row.allianceId) ?? [])),
    ],
  };
};
