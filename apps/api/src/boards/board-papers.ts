import { Injectable } from '@nestjs/common';
import { CaseRedaction, redactRows, type Withheld } from '#api/access/case-redaction';
import { Conflicts, toMember } from '#api/access/conflicts';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { AgendaEntry, BoardAgenda, MeetingAgenda, WaitingRequest } from '#read-models/board-agenda';
import type { DueItem } from '#read-models/due-items';

export type RedactedMeeting = Omit<MeetingAgenda, 'items'> & {
  readonly items: readonly (AgendaEntry | Withheld<'itemId'>)[];
};

export interface RedactedAgenda {
  readonly meetings: readonly RedactedMeeting[];
  readonly waiting: readonly (WaitingRequest | Withheld<'requestId'>)[];
}

/** Redacts board papers: withholds items in which the reader has a conflict of interest. */
@Injectable()
export class BoardPapers {
  constructor(
    private readonly conflicts: Conflicts,
    private readonly rows: CaseRedaction,
  ) {}

  async redactAgenda({ meetings, waiting }: BoardAgenda, options: CommandOptions): Promise<RedactedAgenda> {
    return {
      meetings: await Promise.all(meetings.map((meeting) => this.redactMeeting(meeting, options))),
      waiting: await this.rows.redactForBoards(waiting, 'requestId', options),
    };
  }

  /** Leaves out due items of cases from which the reader is excluded, because even their existence would reveal something of the case. */
  async redactDueItems(items: readonly DueItem[], options: CommandOptions): Promise<DueItem[]> {
    const isKept = async ({ contractId, decisionId }: DueItem): Promise<boolean> => {
      if (contractId !== null) return this.conflicts.isExcluded(toMember(options), 'contract', contractId);
      return decisionId !== null && this.conflicts.isExcluded(toMember(options), 'decision', decisionId);
    };
    const shown = await redactRows(items, isKept, () => null);
    return shown.flatMap((item) => item ?? []);
  }

  private async redactMeeting(meeting: MeetingAgenda, options: CommandOptions): Promise<RedactedMeeting> {
    const { meetingId, boardId } = meeting;
    const items = await redactRows(
      meeting.items,
      (item) => this.conflicts.isExcludedFromItem(toMember(options), { ...item, meetingId, boardId }),
      ({ itemId }): Withheld<'itemId'> => ({ itemId, withheld: true }),
    );
    return { ...meeting, items };
  }
}
