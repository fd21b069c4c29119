import type { EscalationStream } from '#domain/escalation.types';
import { changeEntry } from '#domain/numbered-entries';
import { londonDay } from '#kernel/time';
import type { EscalationDocument } from '#records/escalation.record.types';
import { WITHHELD } from '#records/visibility';
import type { RecordProjection } from '#records/record-projection';

/** How the checklist before a formal step changes. */
export const checklist = {
  ChecklistItemEntered: (record, { consultee: asked, ...entered }, { actor }) => {
    const consultee = asked === WITHHELD ? WITHHELD : (asked?.name ?? null);
    return {
      ...record,
      checklist: [...record.checklist, { ...entered, consultee, enteredBy: actor, correctedOn: null }],
    };
  },
  ChecklistEntryCorrected: (record, { entry: number, finding, on }, { recordedAt }) => ({
    ...record,
    checklist: changeEntry(record.checklist, number, () => ({ finding, on, correctedOn: londonDay(recordedAt) })),
  }),
} satisfies Partial<RecordProjection<EscalationStream, EscalationDocument>>;
