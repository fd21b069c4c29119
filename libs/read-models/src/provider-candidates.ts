import { sharedHalfDays } from '#domain/leader-capacity';
import type { Candidate, ProviderSchool, RankedWork } from '#domain/provider-ranking.types';
import { raiseFlags, type DatedFlagRules } from '#domain/school-flags';
import { covers, type Code, type Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { FreeTime } from '#read-models/matching-leaders';
import { matchingSchools } from '#read-models/matching-schools';
import { metresBetween, type GridPlace } from '#read-models/national-grid';
import { loadProviderRecord, NOTHING_JUDGED, type ProviderRecord } from '#read-models/provider-record';
import { loadProviderRows, type AllianceRow, type ListedLeader, type SchoolRow } from '#read-models/provider-rows';

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

/** The straight-line distance from a place to the nearest of the schools; null if it is not known. */
const findDistance = (centre: GridPlace | null, schools: readonly SchoolRow[]): number | null => {
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

const NO_EXPERTISE: readonly string[] = [];

/** Adds what a leader is good at on the first day to the topics. Most leaders have none, and share one empty list. */
const addExpertise = (
  topics: readonly string[],
  { row: { expertise } }: ListedLeader,
  { from }: CandidateQuestion,
): readonly string[] => {
  if (expertise.length === 0) return topics;
  const found = expertise.filter((each) => covers(each, from)).map(({ topic }) => topic);
  return [...new Set([...topics, ...found])];
};

/** The schools of a provider, and how far the nearest is. */
type Places = Pick<Candidate, 'schools' | 'distanceMetres'>;

const NO_PLACES: Places = { schools: [], distanceMetres: null };

/** Makes candidates of the rows that were found for one question. Leaders of one home school share what is found of it. */
class Candidates {
  private readonly homes = new Map<string, Places>();
  private readonly centre: GridPlace | null;

  constructor(
    private readonly question: CandidateQuestion,
    asking: SchoolRow | null,
    private readonly schools: ReadonlyMap<string, SchoolRow>,
    private readonly record: ProviderRecord,
  ) {
    this.centre = asking && toPlace(asking);
  }

  ofLeader(leader: ListedLeader): Candidate {
    const { row, candidateKey, personIds, designation } = leader;
    const { phases, needAreas } = row;
    const { schools, distanceMetres } = this.findHome(row.homeSchoolUrn);
    const { outcomes, loads, disputes } = this.record;
    return {
      candidateKey,
      kind: 'leader',
      personIds,
      phases,
      needAreas,
      expertise: addExpertise(NO_EXPERTISE, leader, this.question),
      designation,
      schools,
      distanceMetres,
      freeHalfDays: sumFree(row.free, this.question),
      outcomes: outcomes.get(candidateKey) ?? NOTHING_JUDGED,
      load: loads.get(candidateKey) ?? 0,
      hadDispute: disputes.has(candidateKey),
    };
  }

  /** An alliance can help where one of its designated leaders can. It is designated while it exists. */
  ofAlliance({ allianceId, ...row }: AllianceRow, members: readonly ListedLeader[]): Candidate {
    const places = this.findPlaces(row.leadSchools);
    const collect = (pick: (member: ListedLeader['row']) => readonly string[]): string[] => [
      ...new Set(members.flatMap(({ row: member }) => pick(member))),
    ];
    const candidateKey = `alliance ${allianceId}`;
    const { outcomes, loads, disputes } = this.record;
    return {
      ...{ candidateKey, kind: 'alliance', personIds: [], designation: { from: row.from, to: row.to }, ...places },
      phases: [...new Set([...places.schools.map(({ phase }) => phase), ...collect(({ phases }) => phases)])],
      needAreas: collect(({ needAreas }) => needAreas),
      expertise: members.reduce((topics, member) => addExpertise(topics, member, this.question), NO_EXPERTISE),
      freeHalfDays: members.reduce((sum, { row: { free } }) => sum + sumFree(free, this.question), 0),
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

/** Finds the leaders and alliances that are designated on a day of the period, and what they are compared by. */
export const findCandidates = async (readModels: ReadModels, question: CandidateQuestion): Promise<FoundCandidates> => {
  const { from, to, schoolUrn } = question;
  const rows = await loadProviderRows(readModels);
  const isDesignated = (row: { readonly from: IsoDay; readonly to: IsoDay | null }): boolean =>
    row.from <= to && (row.to === null || from <= row.to);
  const leaders = rows.leaders.filter(({ designation }) => isDesignated(designation));
  const found = rows.alliances.filter(isDesignated);
  const school = rows.schools.get(schoolUrn) ?? (await readModels.row(matchingSchools, schoolUrn)) ?? null;
  const record = await loadProviderRecord(readModels, question, rows.inHand);
  const candidates = new Candidates(question, school, rows.schools, record);
  const membersOf = new Map<string, ListedLeader[]>();
  for (const { allianceId } of found) membersOf.set(allianceId, []);
  for (const each of leaders)
    if (each.row.allianceId !== null && covers(each.designation, from)) membersOf.get(each.row.allianceId)?.push(each);
  return {
    school,
    candidates: [
      ...leaders.map((row) => candidates.ofLeader(row)),
      ...found.map((row) => candidates.ofAlliance(row, membersOf.get(row.allianceId) ?? [])),
    ],
  };
};
