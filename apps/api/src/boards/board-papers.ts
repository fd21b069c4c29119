import { Injectable } from '@nestjs/common';
import { AgendaConflicts } from '#api/boards/agenda-conflicts';
import { redactRows, type Withheld } from '#api/access/case-redaction';
import type { CaseKind } from '#api/access/cases';
import { Conflicts } from '#api/access/conflicts';
import { WithheldMarks } from '#api/lists/withheld-marks';
import type { ReaderConflicts } from '#api/access/reader-conflicts';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { AgendaEntry, MeetingAgenda } from '#read-models/agenda-pages';
import type { DueItem } from '#read-models/due-item';

export type RedactedMeeting = Omit<MeetingAgenda, 'items'> & {
  readonly items: readonly (AgendaEntry | Withheld<'itemId'>)[];
};

/** Redacts board papers: withholds items in which the reader has a conflict of interest. */
@Injectable()
export class BoardPapers {
  constructor(
    private readonly conflicts: Conflicts,
    private readonly agendaConflicts: AgendaConflicts,
    private readonly marks: WithheldMarks,
  ) {}

  /** The meetings without the items from which the reader is excluded, and with the members who must leave for each of the others. */
  async redactMeetings(meetings: readonly MeetingAgenda[], options: CommandOptions): Promise<RedactedMeeting[]> {
    const conflicts = this.conflicts.forCaller(options);
    const redacted: RedactedMeeting[] = [];
    for (const meeting of meetings) {
      const conflicted = await this.agendaConflicts.find(meeting.meetingId);
      const items = meeting.items.map((item) => ({
        ...item,
        conflicted: [...(conflicted.get(item.itemId) ?? item.conflicted)],
      }));
      const mark = (itemId: string): string =>
        this.marks.make(itemId, options.context.actor, `agenda ${meeting.meetingId}`);
      redacted.push(await redactMeeting({ ...meeting, items }, conflicts, mark));
    }
    return redacted;
  }

  /**
   * Leaves out due items of cases from which the reader is excluded, because even their existence would reveal something of the case. The result is for one
   * request: it checks each case once, however many items and pages it has.
   */
  dueItemRedaction(options: CommandOptions): (items: readonly DueItem[]) => Promise<DueItem[]> {
    const checked = new Map<string, Promise<boolean>>();
    return async (items) => {
      const conflicts = this.conflicts.forCaller(options);
      const check = (kind: CaseKind, id: string): Promise<boolean> => {
        const known = checked.get(id) ?? conflicts.isExcluded(kind, id);
        checked.set(id, known);
        return known;
      };
      const isExcluded = async ({ contractId, decisionId, escalationId }: DueItem): Promise<boolean> => {
        if (escalationId !== null) return check('escalation', escalationId);
        if (contractId !== null) return check('contract', contractId);
        return decisionId !== null && check('decision', decisionId);
      };
      return (await redactRows(items, isExcluded, () => null)).flatMap((item) => item ?? []);
    };
  }
}

const redactMeeting = async (
  meeting: MeetingAgenda,
  conflicts: ReaderConflicts,
  mark: (itemId: string) => string,
): Promise<RedactedMeeting> => {
  const { meetingId, boardId } = meeting;
  const items = await redactRows(
    meeting.items,
    (item) => conflicts.isExcludedFromItem({ ...item, meetingId, boardId }),
    ({ itemId }): Withheld<'itemId'> => ({ itemId: mark(itemId), withheld: true }),
  );
  return { ...meeting, items };
};
