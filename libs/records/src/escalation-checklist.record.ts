import type { EscalationStream } from '#domain/escalation.types';
import { londonDay } from '#kernel/time';
import type { EscalationDocument } from '#records/escalation.record.types';
import type { RecordProjection } from '#records/record-projection';

/** How the checklist before a formal step changes. */
export const checklist = {
  ChecklistItemEntered: (record, entered, { actor }) => ({
    ...record,
    checklist: [...record.checklist, { ...entered, enteredBy: actor, correctedOn: null }],
  }),
  ChecklistEntryCorrected: (record, { entry: number, finding, on }, { recordedAt }) => ({
    ...record,
    checklist: record.checklist.map((entry, place) =>
      place + 1 === number ? { ...entry, finding, on, correctedOn: londonDay(recordedAt) } : entry,
    ),
  }),
} satisfies Partial<RecordProjection<EscalationStream, EscalationDocument>>;
