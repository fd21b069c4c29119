import { Injectable } from '@nestjs/common';
import { withholding, type Withheld } from '#api/access/case-rows';
import { Conflicts, memberOf } from '#api/access/conflicts';
import type { Call } from '#api/http/occasion';
import { meeting } from '#domain/meeting';
import type { AgendaItem } from '#domain/meeting.events';
import type { BoardMeeting } from '#domain/meeting.types';
import { UnknownStream } from '#event-sourcing/refused';
import { Streams } from '#event-sourcing/streams';

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
    const { boardId, decisions } = state;
    const isKept = (item: AgendaItem): Promise<boolean> => {
      const decisionId = decisions.find(({ itemId }) => itemId === item.itemId)?.decisionId ?? null;
      return this.conflicts.keepFromItem(memberOf(call), { ...item, boardId, meetingId: id, decisionId });
    };
    const instead = ({ itemId }: AgendaItem): Withheld<'itemId'> => ({ itemId, withheld: true });
    return { id, version, state: { ...state, items: await withholding(state.items, isKept, instead) } };
  }
}
