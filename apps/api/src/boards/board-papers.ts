import { Injectable } from '@nestjs/common';
import { CaseRedaction, redactRows, type Withheld } from '#api/access/case-redaction';
import type { CaseKind } from '#api/access/cases';
import { Conflicts, toMember } from '#api/access/conflicts';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { AgendaEntry, BoardAgenda, MeetingAgenda, WaitingRequest } from '#read-models/board-agenda';
import type { DueItem } from '#read-models/due-item';

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

  /**
   * Leaves out due items of cases from which the reader is excluded, because even their existence would reveal something of the case. The result is for one
   * request: it checks each case once, however many items and pages it has.
   */
  dueItemRedaction(options: CommandOptions): (items: readonly DueItem[]) => Promise<DueItem[]> {
    const checked = new Map<string, Promise<boolean>>();
    const check = (kind: CaseKind, id: string): Promise<boolean> => {
      const known = checked.get(id) ?? this.conflicts.isExcluded(toMember(options), kind, id);
      checked.set(id, known);
      return known;
    };
    const isExcluded = async ({ contractId, decisionId }: DueItem): Promise<boolean> => {
      if (contractId !== null) return check('contract', contractId);
      return decisionId !== null && check('decision', decisionId);
    };
    return async (items) => (await redactRows(items, isExcluded, () => null)).flatMap((item) => item ?? []);
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
