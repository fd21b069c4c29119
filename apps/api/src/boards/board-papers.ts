import { Injectable } from '@nestjs/common';
import { CaseRows, withholding, type Withheld } from '#api/access/case-redaction';
import { Conflicts, memberOf } from '#api/access/conflicts';
import type { Call } from '#api/http/command-context';
import type { AgendaEntry, BoardAgenda, MeetingAgenda, WaitingRequest } from '#read-models/board-agenda';
import type { DueItem } from '#read-models/due-items';

export type MeetingForReader = Omit<MeetingAgenda, 'items'> & {
  readonly items: readonly (AgendaEntry | Withheld<'itemId'>)[];
};

export interface AgendaForReader {
  readonly meetings: readonly MeetingForReader[];
  readonly waiting: readonly (WaitingRequest | Withheld<'requestId'>)[];
}

/** Takes out of a board's papers what a conflict of interest keeps from the reader. */
@Injectable()
export class BoardPapers {
  constructor(
    private readonly conflicts: Conflicts,
    private readonly rows: CaseRows,
  ) {}

  async agenda({ meetings, waiting }: BoardAgenda, call: Call): Promise<AgendaForReader> {
    return {
      meetings: await Promise.all(meetings.map((meeting) => this.meeting(meeting, call))),
      waiting: await this.rows.shown(waiting, 'requestId', call),
    };
  }

  /** Without what is due of a case that is kept from the reader: even that there is something would tell of it. */
  async due(items: readonly DueItem[], call: Call): Promise<DueItem[]> {
    const isKept = async ({ contractId, decisionId }: DueItem): Promise<boolean> => {
      if (contractId !== null) return this.conflicts.keepFrom(memberOf(call), 'contract', contractId);
      return decisionId !== null && this.conflicts.keepFrom(memberOf(call), 'decision', decisionId);
    };
    const shown = await withholding(items, isKept, () => null);
    return shown.flatMap((item) => item ?? []);
  }

  private async meeting(meeting: MeetingAgenda, call: Call): Promise<MeetingForReader> {
    const { meetingId, boardId } = meeting;
    const items = await withholding(
      meeting.items,
      (item) => this.conflicts.keepFromItem(memberOf(call), { ...item, meetingId, boardId }),
      ({ itemId }): Withheld<'itemId'> => ({ itemId, withheld: true }),
    );
    return { ...meeting, items };
  }
}
