import { Injectable } from '@nestjs/common';
import type { Call } from '#api/http/occasion';
import { board, rollOn } from '#domain/board';
import { meeting } from '#domain/meeting';
import { conflictedOn } from '#domain/meeting-decisions';
import type { AgendaItem, RollEntry } from '#domain/meeting.events';
import type { BoardMeeting } from '#domain/meeting.types';
import type { Role, Urn } from '#domain/vocabulary';
import { Streams } from '#event-sourcing/streams';
import type { IsoDay } from '#event-sourcing/time';

const SEES_ALL: readonly Role[] = ['clerk', 'auditor'];
const MEMBERS: readonly Role[] = ['chair', 'board-member'];

/** Who reads as a member of the board and not as clerk or auditor: to such a one papers can be closed. */
export const readsAsMember = ({ occasion }: Call): boolean =>
  !SEES_ALL.some((role) => occasion.roles.includes(role)) && MEMBERS.some((role) => occasion.roles.includes(role));

/** Tells from which papers a member of a board is kept by a conflict of interest: by rules of the domain, from the streams. */
@Injectable()
export class Interests {
  constructor(private readonly streams: Streams) {}

  /** The items of the meeting that are closed to the caller, by the roll of its opening, or of its day before it was opened. */
  async closedItems(state: BoardMeeting, call: Call): Promise<readonly AgendaItem[]> {
    if (!readsAsMember(call)) return [];
    const roll = state.opened?.roll ?? (await this.rollOn(state.boardId, state.on));
    return state.items.filter((item) => conflictedOn(state, roll, item, undefined).includes(call.occasion.actor));
  }

  /** Whether the papers of a school's case are closed to the caller: by the school they come from, or by what they declared in the meeting. */
  async keptFrom(about: Case, call: Call): Promise<boolean> {
    if (!readsAsMember(call)) return false;
    const { actor, today } = call.occasion;
    const roll = await this.rollOn(about.boardId, today);
    if (roll.some(({ personId, schoolUrn }) => personId === actor && schoolUrn === about.schoolUrn)) return true;
    if (about.taken === null) return false;
    const { meetingId, itemId } = about.taken;
    const { state } = await this.streams.stateOf(meeting, meetingId);
    const interests = state?.interests ?? [];
    return interests.some((declared) => declared.itemId === itemId && declared.personId === actor);
  }

  private async rollOn(boardId: string, day: IsoDay): Promise<RollEntry[]> {
    const { state } = await this.streams.stateOf(board, boardId);
    return state === undefined ? [] : rollOn(state, day);
  }
}

/** A school's case before a board, and the item of the meeting that takes it, if one does. */
export interface Case {
  readonly boardId: string;
  readonly schoolUrn: Urn;
  readonly taken: { readonly meetingId: string; readonly itemId: string } | null;
}
