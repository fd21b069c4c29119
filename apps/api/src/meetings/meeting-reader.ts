import { Injectable } from '@nestjs/common';
import { withholding, type Withheld } from '#api/access/case-redaction';
import type { TabledItem } from '#api/access/cases';
import { Conflicts, memberOf } from '#api/access/conflicts';
import type { Call } from '#api/http/command-context';
import type { MinuteDecisionBody } from '#api/meetings/meetings.commands';
import { meeting } from '#domain/meeting';
import type { AgendaItem } from '#domain/meeting.events';
import type { BoardMeeting } from '#domain/meeting.types';
import { UnknownStream } from '#kernel/refused';
import { Streams } from '#execution/command-executor';

/** A meeting as it stands now; of an item from which a conflict of interest keeps the reader, only that there is one. */
export interface MeetingRecord {
  readonly id: string;
  readonly version: number;
  readonly state: Omit<BoardMeeting, 'items'> & { readonly items: readonly (AgendaItem | Withheld<'itemId'>)[] };
}

/** Reads meetings straight from their streams. */
@Injectable()
export class MeetingRecords {
  constructor(
    private readonly streams: Streams,
    private readonly conflicts: Conflicts,
  ) {}

  /** Throws `UnknownStream`. */
  async of(id: string, call: Call): Promise<MeetingRecord> {
    const { state, version } = await this.streams.stateOf(meeting, id);
    if (state === undefined) throw new UnknownStream(meeting.category, id);
    const isKept = (item: AgendaItem): Promise<boolean> =>
      this.conflicts.keepFromItem(memberOf(call), tabledItem(id, state, item));
    const instead = ({ itemId }: AgendaItem): Withheld<'itemId'> => ({ itemId, withheld: true });
    const items = await withholding(state.items, isKept, instead);
    const kept = new Set(items.filter((item) => 'withheld' in item).map(({ itemId }) => itemId));
    const isShown = ({ itemId }: Pick<AgendaItem, 'itemId'>): boolean => !kept.has(itemId);
    const [interests, decisions] = [state.interests.filter(isShown), state.decisions.filter(isShown)];
    return { id, version, state: { ...state, items, interests, decisions } };
  }

  /** Throws `UnknownStream` when a conflict of interest keeps the caller from the item, or from whom it would be awarded to. */
  async refuseKept(id: string, { itemId, award }: Pick<MinuteDecisionBody, 'itemId' | 'award'>, call: Call) {
    const { state } = await this.streams.stateOf(meeting, id);
    const item = state?.items.find((candidate) => candidate.itemId === itemId);
    if (state === undefined || item === undefined) return;
    const awarded = award === null ? {} : { leaderId: award.leaderId };
    const about = { ...tabledItem(id, state, item), ...awarded };
    if (await this.conflicts.keepFromItem(memberOf(call), about)) throw new UnknownStream('item', itemId);
  }
}

const tabledItem = (meetingId: string, { boardId, decisions }: BoardMeeting, item: AgendaItem): TabledItem => {
  const decisionId = decisions.find(({ itemId }) => itemId === item.itemId)?.decisionId ?? null;
  return { ...item, boardId, meetingId, decisionId };
};
