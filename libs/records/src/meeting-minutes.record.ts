import { reorderItems } from '#domain/meeting-evolve-sitting';
import type { MeetingStream } from '#domain/meeting.types';
import { effectiveDay } from '#domain/shared-rules';
import type { MeetingMinutesRecord } from '#records/meeting-minutes.record.types';
import type { MeetingDocument } from '#records/meeting.record.types';
import { BOARD } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD } from '#records/visibility';

export const NO_MINUTES: MeetingMinutesRecord = {
  agendaPublishedOn: null,
  substitutes: [],
  nonVoters: [],
  absences: [],
  actingChair: null,
  adjournments: [],
  minuteTexts: [],
  redactions: [],
};

type Kind = RecordKind<MeetingStream, MeetingDocument>;

export const minutesVisibility = {
  AgendaPublished: { readers: BOARD },
  AgendaItemReordered: { readers: BOARD },
  MinuteTextWritten: { readers: BOARD, text: BOARD },
  MinuteTextCorrected: { readers: BOARD, text: BOARD, reason: BOARD },
  ItemRedacted: { readers: BOARD, parts: BOARD, reason: BOARD },
  RedactionLifted: { readers: BOARD, reason: BOARD },
  SubstituteNamed: { readers: BOARD },
  NonVotersRecorded: { readers: BOARD, names: BOARD },
  AbsenceFromItemsRecorded: { readers: BOARD, itemIds: BOARD },
  ActingChairChosen: { readers: BOARD },
  MeetingAdjourned: { readers: BOARD, reason: BOARD },
} satisfies Partial<Kind['visibility']>;

export const minutesProjection = {
  AgendaPublished: (record, _, context) => ({ ...record, agendaPublishedOn: effectiveDay(context) }),
  AgendaItemReordered: (record, { itemId, new: place }) => ({
    ...record,
    items: reorderItems(record.items, itemId, place),
  }),
  MinuteTextWritten: (record, { itemId, text }, { actor }) => ({
    ...record,
    minuteTexts: [...record.minuteTexts, { itemId, text, writtenBy: actor, correctedOn: null, correctionReason: null }],
  }),
  MinuteTextCorrected: (record, { itemId, text, reason }, context) => ({
    ...record,
    minuteTexts: record.minuteTexts.map((written) =>
      written.itemId === itemId
        ? { ...written, text, correctedOn: effectiveDay(context), correctionReason: reason }
        : written,
    ),
  }),
  ItemRedacted: (record, { itemId, parts, reason }, context) => ({
    ...record,
    redactions: [
      ...record.redactions.filter((redaction) => redaction.itemId !== itemId),
      { itemId, parts, reason, redactedBy: context.actor, redactedOn: effectiveDay(context) },
    ],
  }),
  RedactionLifted: (record, { itemId }) => ({
    ...record,
    redactions: record.redactions.filter((redaction) => redaction.itemId !== itemId),
  }),
  SubstituteNamed: (record, { personId, forPersonId, schoolUrn }) => ({
    ...record,
    substitutes: [...record.substitutes, { personId, forPersonId }],
    opened: record.opened && {
      ...record.opened,
      roll:
        record.opened.roll === WITHHELD
          ? WITHHELD
          : [...record.opened.roll, { personId, office: 'member' as const, schoolUrn }],
    },
  }),
  NonVotersRecorded: (record, { names }) => ({ ...record, nonVoters: names }),
  AbsenceFromItemsRecorded: (record, { personId, itemIds }) => ({
    ...record,
    absences: [...record.absences.filter((absence) => absence.personId !== personId), { personId, itemIds }],
  }),
  ActingChairChosen: (record, { personId }) => ({ ...record, actingChair: personId }),
  MeetingAdjourned: (record, { old, on, reason }, { actor }) => ({
    ...record,
    adjournments: [...record.adjournments, { old, on, reason, recordedBy: actor }],
  }),
} satisfies Partial<Kind['projection']>;
