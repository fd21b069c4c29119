import { Injectable } from '@nestjs/common';
import { Cases, type Case, type CaseKind, type TabledItem } from '#api/access/cases';
import type { Call } from '#api/http/occasion';
import { board, type BoardMember } from '#domain/board';
import { meeting } from '#domain/meeting';
import { declaredIn } from '#domain/meeting-decisions';
import type { Role } from '#domain/vocabulary';
import { Streams } from '#event-sourcing/streams';
import type { IsoDay } from '#event-sourcing/time';

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
 * The one rule for conflicts of interest. A member of a board is kept from a case, in acting and in seeing, who
 * comes from the school concerned or from that of a provider, today or when a meeting had it before it; who bids for it
 * or is to give the support; and who declared an interest in it at any meeting. Who never had a seat is kept from nothing.
 */
@Injectable()
export class Conflicts {
  constructor(
    private readonly streams: Streams,
    private readonly cases: Cases,
  ) {}

  /** Whether this person is kept from the case behind this record of the board. */
  async keepFrom(member: Member, boardId: string, kind: CaseKind, id: string): Promise<boolean> {
    return this.judged(member, boardId, () => this.cases.of(kind, id));
  }

  /** Whether this person is kept from this item of a meeting. */
  async keepFromItem(member: Member, item: TabledItem): Promise<boolean> {
    return this.judged(member, item.boardId, () => this.cases.ofItem(item));
  }

  private async judged(
    { personId, today }: Member,
    boardId: string,
    find: () => Promise<Case | undefined>,
  ): Promise<boolean> {
    const { state } = await this.streams.stateOf(board, boardId);
    const seats = state?.members.filter((seat) => seat.personId === personId) ?? [];
    if (seats.length === 0) return false;
    const about = await find();
    if (about === undefined) return false;
    const { providers, items } = about;
    if (providers.some((provider) => provider.personId === personId)) return true;
    if (comesFrom(about, seats.filter(lastsTo(today)))) return true;
    const minuted = await Promise.all(items.map((item) => this.minuted(personId, about, item)));
    return minuted.includes(true);
  }

  /** By what was declared at a meeting, or by the roll with which it was opened. */
  private async minuted(personId: string, about: Case, item: Case['items'][number]): Promise<boolean> {
    const { state } = await this.streams.stateOf(meeting, item.meetingId);
    if (state === undefined) return false;
    const roll = state.opened?.roll.filter((member) => member.personId === personId) ?? [];
    return declaredIn(state, item.itemId).includes(personId) || comesFrom(about, roll);
  }
}

/** A seat that is held, or will be; not one that was void from the beginning. */
const lastsTo =
  (today: IsoDay) =>
  ({ from, to }: BoardMember): boolean =>
    to === null || (today <= to && from <= to);

const comesFrom = ({ schoolUrn, providers }: Case, seats: readonly Pick<BoardMember, 'schoolUrn'>[]): boolean => {
  const schools = [schoolUrn, ...providers.map(({ homeSchoolUrn }) => homeSchoolUrn)];
  return seats.some((seat) => seat.schoolUrn !== null && schools.includes(seat.schoolUrn));
};
