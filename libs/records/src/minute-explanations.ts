import type { MeetingStream } from '#domain/meeting.types';
import type { MeetingDocument, MinuteRecord } from '#records/meeting.record.types';
import { BOARD } from '#records/readers';
import type { RecordKind } from '#records/record-kind';

type Kind = RecordKind<MeetingStream, MeetingDocument>;

export const NOT_EXPLAINED = {
  ...{ scope: null, deferredTo: null, messageForSchool: null, handOverAnswer: null, departure: null },
} as const;

export const explain = (
  record: MeetingDocument,
  decisionId: string,
  change: Partial<Pick<MinuteRecord, keyof typeof NOT_EXPLAINED | 'consulted'>>,
): MeetingDocument => ({
  ...record,
  decisions: record.decisions.map((minute) => (minute.decisionId === decisionId ? { ...minute, ...change } : minute)),
});

export const explanationsVisibility = {
  PartialApprovalMinuted: { readers: BOARD, scope: BOARD },
  DeferralMinuted: { readers: BOARD },
  MessageForSchoolMinuted: { readers: BOARD, message: BOARD },
  HandOverTabled: { readers: BOARD },
  HandOverAnswerMinuted: { readers: BOARD, accepted: BOARD, refused: BOARD },
  AwardCompared: { readers: BOARD, departure: BOARD, ranking: BOARD, diligence: BOARD, diligenceOpen: BOARD },
} satisfies Partial<Kind['visibility']>;

/** What a minute says besides the outcome and its reasons, and which items are about a hand-over. */
export const explanationsProjection = {
  PartialApprovalMinuted: (record, { decisionId, scope }) => explain(record, decisionId, { scope }),
  DeferralMinuted: (record, { decisionId, toMeetingId }) => explain(record, decisionId, { deferredTo: toMeetingId }),
  MessageForSchoolMinuted: (record, { decisionId, message }) =>
    explain(record, decisionId, { messageForSchool: message }),
  HandOverTabled: (record, { itemId, ...handOver }) => ({
    ...record,
    items: record.items.map((item) => (item.itemId === itemId ? { ...item, handOver } : item)),
  }),
  HandOverAnswerMinuted: (record, { decisionId, accepted, refused }) =>
    explain(record, decisionId, { handOverAnswer: { accepted, refused } }),
  // The decision shows the ranking and the checklist.
  AwardCompared: (record, { decisionId, departure }) => explain(record, decisionId, { departure }),
} satisfies Partial<Kind['projection']>;
