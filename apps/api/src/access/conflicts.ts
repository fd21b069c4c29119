import { Injectable } from '@nestjs/common';
import { Cases, type Case, type CaseKind, type TabledItem } from '#api/access/cases';
import type { Call } from '#api/http/command-context';
import { board, type BoardMember } from '#domain/board';
import { meeting } from '#domain/meeting';
import { interestedIn } from '#domain/meeting-decisions';
import { headedOn, person, type Person } from '#domain/person';
import type { Role } from '#domain/vocabulary';
import { UnknownStream } from '#kernel/refused';
import { Streams } from '#execution/command-executor';
import type { IsoDay } from '#kernel/time';

/** The roles in which somebody acts for a board or looks at it as a whole: those that a conflict of interest takes away. */
const BOARD_ROLES: readonly string[] = ['chair', 'board-member', 'clerk', 'auditor'] satisfies Role[];

export const isBoardRole = (role: string): boolean => BOARD_ROLES.includes(role);

/** Who looks or acts, and when. */
export interface Member {
  readonly personId: string;
  readonly today: IsoDay;
}

export const memberOf = ({ occasion: { actor, today } }: Call): Member => ({ personId: actor, today });

/**
 * The one rule for conflicts of interest. From a case is kept, in acting and in seeing, who bids for it or is to give the support; who is by their
 * standing head of the school concerned or of that of a provider; and, who has or had a seat on its board: who comes from one of these schools, today
 * or when a meeting had it before it, and who had an interest in it, declared or found, at a meeting that led to it. What is declared under an item that
 * comes later (a review of its contract, a concern) binds for that item and what is decided on it.
 */
@Injectable()
export class Conflicts {
  constructor(
    private readonly streams: Streams,
    private readonly cases: Cases,
  ) {}

  /** Whether this person is kept from the case behind this record. */
  async keepFrom(member: Member, kind: CaseKind, id: string): Promise<boolean> {
    const about = await this.cases.of(kind, id);
    return about !== undefined && this.judged(member, about);
  }

  /** Whether this person is kept from this item of a meeting. */
  async keepFromItem(member: Member, item: TabledItem): Promise<boolean> {
    return this.judged(member, await this.cases.ofItem(item));
  }

  /** For a case that a body names, as the guard does for one in the path: throws `UnknownStream` when the caller is kept from it. */
  async refuseKept(call: Call, kind: CaseKind, id: string): Promise<void> {
    if (await this.keepFrom(memberOf(call), kind, id)) throw new UnknownStream(kind, id);
  }

  private async judged({ personId, today }: Member, about: Case): Promise<boolean> {
    const { boardId, providers, items } = about;
    if (providers.some((provider) => provider.personId === personId)) return true;
    const known = (await this.streams.stateOf(person, personId)).state ?? { standings: [] };
    if (concerns(about, headedOn(known, today))) return true;
    const { state } = await this.streams.stateOf(board, boardId);
    const seats = state?.members.filter((seat) => seat.personId === personId) ?? [];
    if (seats.length === 0) return false;
    if (comesFrom(about, seats.filter(lastsTo(today)))) return true;
    const minuted = await Promise.all(items.map((item) => this.minuted(personId, known, about, item)));
    return minuted.includes(true);
  }

  /** By what was known of the item at a meeting, by the roll with which it was opened, or as head of a school on its day. */
  private async minuted(personId: string, known: Person, about: Case, item: Case['items'][number]): Promise<boolean> {
    const { state } = await this.streams.stateOf(meeting, item.meetingId);
    if (state === undefined) return false;
    const roll = state.opened?.roll.filter((member) => member.personId === personId) ?? [];
    const interested = interestedIn(state, item.itemId).includes(personId) || comesFrom(about, roll);
    return interested || concerns(about, headedOn(known, state.on));
  }
}

/** A seat that is held, or will be; not one that was void from the beginning. */
const lastsTo =
  (today: IsoDay) =>
  ({ from, to }: BoardMember): boolean =>
    to === null || (today <= to && from <= to);

const comesFrom = (about: Case, seats: readonly Pick<BoardMember, 'schoolUrn'>[]): boolean =>
  concerns(
    about,
    seats.flatMap(({ schoolUrn }) => schoolUrn ?? []),
  );

/** Whether one of these schools is the one concerned or that of a provider. */
const concerns = ({ schoolUrn, providers }: Case, urns: readonly string[]): boolean =>
  urns.some((urn) => urn === schoolUrn || providers.some(({ homeSchoolUrn }) => homeSchoolUrn === urn));
