import { Injectable } from '@nestjs/common';
import type { Call } from '#api/http/occasion';
import { Interests } from '#api/meetings/interests';
import { meeting } from '#domain/meeting';
import type { AgendaItem } from '#domain/meeting.events';
import type { BoardMeeting } from '#domain/meeting.types';
import { UnknownStream } from '#event-sourcing/refused';
import { Streams } from '#event-sourcing/streams';

/** An item, or only that there is one, for a member who has an interest in it. */
export type ShownItem = AgendaItem | { readonly itemId: string; readonly withheld: true };

/** A meeting as it stands now, as far as the caller may see it. */
export interface MeetingRecord {
  readonly id: string;
  readonly version: number;
  readonly state: Omit<BoardMeeting, 'items'> & { readonly items: readonly ShownItem[] };
}

/** Reads meetings straight from their streams. */
@Injectable()
export class MeetingRecords {
  constructor(
    private readonly streams: Streams,
    private readonly interests: Interests,
  ) {}

  /** Throws `UnknownStream`. */
  async of(id: string, call: Call): Promise<MeetingRecord> {
    const { state, version } = await this.streams.stateOf(meeting, id);
    if (state === undefined) throw new UnknownStream(meeting.category, id);
    const closed = await this.interests.closedItems(state, call);
    const items = state.items.map((item): ShownItem => {
      return closed.includes(item) ? { itemId: item.itemId, withheld: true } : item;
    });
    return { id, version, state: { ...state, items } };
  }
}
