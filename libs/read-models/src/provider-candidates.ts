import { sharedHalfDays } from '#domain/leader-capacity';
import type { Candidate, ProviderSchool, RankedWork } from '#domain/provider-ranking.types';
import { raiseFlags, type DatedFlagRules } from '#domain/school-flags';
import { covers, type Code, type Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import { alliances, EVERYWHERE } from '#read-models/directory-tables';
import { EVERY_LEADER, matchingLeaders, type FreeTime } from '#read-models/matching-leaders';
import { matchingSchools } from '#read-models/matching-schools';
import { metresBetween, type GridPlace } from '#read-models/national-grid';
import { loadProviderRecord, NOTHING_JUDGED, type ProviderRecord } from '#read-models/provider-record';
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

const toPlace = ({ easting, northing }: SchoolRow): GridPlace | null =>
  easting === null || northing === null ? null : { easting, northing };

/** The straight-line distance from the school to the nearest of the others; null if no place is known. */
const findDistance = (from: SchoolRow | undefined, schools: readonly SchoolRow[]): number | null => {
  const centre = from === undefined ? null : toPlace(from);
  const distances = schools.flatMap((each) => {
    const place = toPlace(each);
    return centre === null || place === null ? [] : [metresBetween(centre, place)];
  });
  return distances.length === 0 ? null : Math.min(...distances);
};

const sumFree = (free: readonly FreeTime[], question: CandidateQuestion): number => {
  let sum = 0;
  for (const each of free)
    if (each.from <= question.to && question.from <= each.to)
      sum += Math.min(each.halfDays, sharedHalfDays(each, question));
  return sum;
};

/** What one of these leaders is good at on the first day. Most leaders have none. */
const listExpertise = (rows: readonly LeaderRow[], { from }: CandidateQuestion): string[] => {
  const topics = new Set<string>();
  for (const { expertise } of rows) for (const each of expertise) if (covers(each, from)) topics.add(each.topic);
  return [...topics];
};

/** The schools of a provider, and how far the nearest is. */
type Places = Pick<Candidate, 'schools' | 'distanceMetres'>;

const NO_PLACES: Places = { schools: [], distanceMetres: null };

/** Makes candidates of the rows that were found for one question. Leaders of one home school share what is found of it. */
class Candidates {
  private readonly homes = new Map<string, Places>();
  private readonly centre: SchoolRow | undefined;

  constructor(
    private readonly question: CandidateQuestion,
    private readonly schools: ReadonlyMap<string, SchoolRow>,
    private readonly record: ProviderRecord,
  ) {
    this.centre = schools.get(question.schoolUrn);
  }

  ofLeader(row: LeaderRow): Candidate {
    const { leaderId, personId, phases, needAreas, from, to, free, homeSchoolUrn } = row;
    const { schools, distanceMetres } = this.findHome(homeSchoolUrn);
    const candidateKey = `leader ${leaderId}`;
    const { outcomes, loads, disputes } = this.record;
    return {
      candidateKey,
      kind: 'leader',
      personIds: [personId],
      phases,
      needAreas,
      expertise: listExpertise([row], this.question),
      designation: { from, to },
      schools,
      distanceMetres,
      freeHalfDays: sumFree(free, this.question),
      outcomes: outcomes.get(candidateKey) ?? NOTHING_JUDGED,
      load: loads.get(candidateKey) ?? 0,
      hadDispute: disputes.has(candidateKey),
    };
  }

  /** An alliance can help where one of its designated leaders can. It is designated while it exists. */
  ofAlliance({ allianceId, ...row }: RowOf<typeof alliances.columns>, members: readonly LeaderRow[]): Candidate {
    const places = this.findPlaces(row.leadSchools);
    const collect = (pick: (member: LeaderRow) => readonly string[]): string[] => [...new Set(members.flatMap(pick))];
    const candidateKey = `alliance ${allianceId}`;
    const { outcomes, loads, disputes } = this.record;
    return {
      ...{ candidateKey, kind: 'alliance', personIds: [], designation: { from: row.from, to: row.to }, ...places },
      phases: [...new Set([...places.schools.map(({ phase }) => phase), ...collect(({ phases }) => phases)])],
      needAreas: collect(({ needAreas }) => needAreas),
      expertise: listExpertise(members, this.question),
      freeHalfDays: members.reduce((sum, { free }) => sum + sumFree(free, this.question), 0),
      outcomes: outcomes.get(candidateKey) ?? NOTHING_JUDGED,
      ...{ load: loads.get(candidateKey) ?? 0, hadDispute: disputes.has(candidateKey) },
    };
  }

  private findHome(urn: string | null): Places {
    if (urn === null) return NO_PLACES;
    const known = this.homes.get(urn) ?? this.findPlaces([urn]);
    this.homes.set(urn, known);
    return known;
  }

  private findPlaces(urns: readonly string[]): Places {
    const found = urns.flatMap((urn) => this.schools.get(urn) ?? []);
    return { schools: found.map((row) => this.judge(row)), distanceMetres: findDistance(this.centre, found) };
  }

  private judge(row: SchoolRow): ProviderSchool {
    const { urn, phase, typeGroup, trustCode, federationCode } = row;
    return { urn, phase, typeGroup, trustCode, federationCode, standing: judgeSchool(row, this.question) };
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
  const candidates = new Candidates(question, schools, await loadProviderRecord(readModels, question));
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
