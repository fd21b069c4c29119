import { Cases, type ProposedAward, type Case, type CaseKind, type TabledItem } from '#api/access/cases';
import { AllianceTies } from '#api/access/alliance-ties';
import { addPredecessors } from '#api/access/predecessors';
import { rememberByKey, RememberedStreams, type StreamLookup } from '#api/access/remembered-streams';
import { NO_ALLIANCES } from '#domain/alliances-in-case';
import { board } from '#domain/board';
import { normaliseTrustName, standingInterestsOn } from '#domain/board-standing-interests';
import type { StandingInterest } from '#domain/board-standing-interests.events';
import type { BoardMember } from '#domain/board.types';
import { meeting } from '#domain/meeting';
import { listItemsOfInterest } from '#domain/meeting-decisions';
import { person } from '#domain/person';
import { schoolsLedOn } from '#domain/person-evolve';
import { school } from '#domain/school';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** The person who reads or acts, and the day. */
export interface Member {
  readonly personId: string;
  readonly today: IsoDay;
}

/** What the member had to do with a meeting. */
interface PartInMeeting {
  /** Ids of the items in which the member has a recorded interest. */
  readonly items: ReadonlySet<string>;
  /** URNs of the schools that the member came from on the roll, or led on the day of the meeting. */
  readonly schools: readonly Urn[];
}

/** What a member with a seat brings to every case of the board. */
interface Seated {
  /** URNs of the schools that the member comes from by a seat that has not ended, or leads. */
  readonly schools: readonly Urn[];
  /** The former of them, with the schools that they succeeded. */
  readonly schoolsBefore: readonly Urn[];
  readonly standing: readonly StandingInterest[];
}

/**
 * The conflicts of interest of one member, for one answer. Rows share most of what decides about them, so each record is looked up once, however many rows
 * there are. `Conflicts` says what the rule is.
 */
export class ReaderConflicts {
  private readonly streams: RememberedStreams;
  private readonly cases: Cases;
  private readonly allianceTies: AllianceTies;

  constructor(
    private readonly member: Member,
    streams: StreamLookup,
  ) {
    this.streams = new RememberedStreams(streams);
    this.cases = new Cases(this.streams, member.today);
    this.allianceTies = new AllianceTies(member.personId, member.today, this.streams);
  }

  /** Whether the member is excluded from the case of this record. */
  async isExcluded(kind: CaseKind, id: string): Promise<boolean> {
    const about = await this.cases.find(kind, id);
    return about !== undefined && this.hasConflict(about);
  }

  /** Whether the member is excluded from this agenda item. */
  async isExcludedFromItem(item: TabledItem): Promise<boolean> {
    return this.hasConflict(await this.cases.findForItem(item));
  }

  /** Whether the member is excluded from support of this school by this provider, which no meeting discussed. */
  async isExcludedFromAward(boardId: string, schoolUrn: Urn, award: ProposedAward): Promise<boolean> {
    return this.hasConflict(await this.cases.findForAward(boardId, schoolUrn, award));
  }

  /** Whether the member is excluded from a command about this school: as its head or chair of governors, or as a member of one of these boards who comes from it. */
  async isExcludedFromSchool(schoolUrn: Urn, boardIds: readonly string[]): Promise<boolean> {
    if ((await this.schoolsLedOn(this.member.today)).includes(schoolUrn)) return true;
    const about = { schoolUrn, items: [], providers: [], alliances: NO_ALLIANCES };
    const found = boardIds.map((boardId) => this.hasConflict({ ...about, boardId }));
    return (await Promise.all(found)).includes(true);
  }

  private async hasConflict(about: Case): Promise<boolean> {
    const { personId, today } = this.member;
    const { boardId, providers, items } = about;
    if (providers.some((provider) => provider.personId === personId)) return true;
    if (concerns(about, await this.schoolsLedOn(today))) return true;
    const seated = await this.seatedOn(boardId);
    if (seated === null) return false;
    if (concerns(about, seated.schoolsBefore)) return true;
    if (await this.allianceTies.include(about.alliances, seated.schools, seated.standing)) return true;
    if (seated.standing.length > 0 && (await this.hasStandingInterest(about, seated.standing))) return true;
    if (items.length === 0) return false;
    const minuted = await Promise.all(items.map((item) => this.hadConflictAtMeeting(about, item)));
    return minuted.includes(true);
  }

  /** Checks the interests that the member declared for a time, in a school, a trust or a person. */
  private async hasStandingInterest(about: Case, standing: readonly StandingInterest[]): Promise<boolean> {
    const { schoolUrn, providers } = about;
    const urns = standing.flatMap((interest) => interest.schoolUrn ?? []);
    if (concerns(about, await addPredecessors(this.streams, urns, this.member.today))) return true;
    const persons = standing.flatMap(({ relatedPersonId }) => relatedPersonId ?? []);
    if (providers.some(({ personId }) => personId !== null && persons.includes(personId))) return true;
    const names = standing.flatMap(({ trustName }) => (trustName === null ? [] : [normaliseTrustName(trustName)]));
    if (names.length === 0) return false;
    const schools = [schoolUrn, ...providers.map(({ homeSchoolUrn }) => homeSchoolUrn)].flatMap((urn) => urn ?? []);
    const trusts = await Promise.all(schools.map((urn) => this.trustOf(urn)));
    return trusts.some((trust) => trust !== null && names.includes(trust));
  }

  /** Checks the interests recorded for the item, the roll when the meeting was opened, and the schools that the member led on its day. */
  private async hadConflictAtMeeting(about: Case, { meetingId, itemId }: Case['items'][number]): Promise<boolean> {
    const part = await this.partIn(meetingId);
    return part !== undefined && (part.items.has(itemId) || concerns(about, part.schools));
  }

  private readonly schoolsLedOn = rememberByKey(async (day: IsoDay): Promise<readonly Urn[]> => {
    const { state } = await this.streams.find(person, this.member.personId);
    return state === undefined ? [] : addPredecessors(this.streams, schoolsLedOn(state, day), day);
  });

  /** Null for somebody who has no seat on the board and never had one. */
  private readonly seatedOn = rememberByKey(async (boardId: string): Promise<Seated | null> => {
    const { state } = await this.streams.find(board, boardId);
    const { personId, today } = this.member;
    const seats = state?.members.filter((each) => each.personId === personId) ?? [];
    if (state === undefined || seats.length === 0) return null;
    const current = listSchools(seats.filter(isHeldOnOrAfter(today)));
    return {
      schools: [...current, ...(await this.schoolsLedOn(today))],
      schoolsBefore: await addPredecessors(this.streams, current, today),
      standing: standingInterestsOn(state, today).filter((each) => each.personId === personId),
    };
  });

  private readonly trustOf = rememberByKey(async (urn: Urn): Promise<string | null> => {
    const { state } = await this.streams.find(school, urn);
    return state?.entry.trustName ? normaliseTrustName(state.entry.trustName) : null;
  });

  private readonly partIn = rememberByKey(async (meetingId: string): Promise<PartInMeeting | undefined> => {
    const { state } = await this.streams.find(meeting, meetingId);
    if (state === undefined) return undefined;
    const { personId } = this.member;
    const roll = state.opened?.roll.filter((member) => member.personId === personId) ?? [];
    const schools = [...listSchools(roll), ...(await this.schoolsLedOn(state.on))];
    return { items: listItemsOfInterest(state, personId), schools };
  });
}

/** A seat that has not ended by this day. Leaves out appointments that were cancelled before they began. */
const isHeldOnOrAfter =
  (today: IsoDay) =>
  ({ from, to }: BoardMember): boolean =>
    to === null || (today <= to && from <= to);

const listSchools = (seats: readonly Pick<BoardMember, 'schoolUrn'>[]): Urn[] =>
  seats.flatMap(({ schoolUrn }) => schoolUrn ?? []);

/** Whether one of these schools is the supported school or the home school of a provider. */
const concerns = ({ schoolUrn, providers }: Case, urns: readonly Urn[]): boolean =>
  urns.some((urn) => urn === schoolUrn || providers.some(({ homeSchoolUrn }) => homeSchoolUrn === urn));
