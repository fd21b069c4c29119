import { meeting } from '#domain/meeting';
import type { MeetingEvents } from '#domain/meeting.events';
import type { MeetingStream } from '#domain/meeting.types';
import { effectiveDay } from '#domain/shared-rules';
import { correctMinute, toCorrection } from '#records/corrected-minutes';
import { minutesProjection, minutesVisibility, NO_MINUTES } from '#records/meeting-minutes.record';
import { NO_PAPERS, papersProjection, papersVisibility } from '#records/meeting-papers.record';
import type { AgendaItemRecord, MeetingDocument } from '#records/meeting.record.types';
import { BOARD } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD } from '#records/visibility';
import { explain, explanationsProjection, explanationsVisibility, NOT_EXPLAINED } from '#records/minute-explanations';

const withBidder = (item: AgendaItemRecord, bidder: MeetingEvents['BidderNoted']): AgendaItemRecord => ({
  ...item,
  interested: item.interested === 'withheld' ? item.interested : [...new Set([...item.interested, bidder.personId])],
  interestedSchools:
    item.interestedSchools === 'withheld'
      ? item.interestedSchools
      : [...new Set([...item.interestedSchools, ...(bidder.homeSchoolUrn === null ? [] : [bidder.homeSchoolUrn])])],
});

const matchesInterest = (interest: MeetingDocument['interests'][number], itemId: string, personId: string): boolean =>
  interest.itemId === itemId && interest.personId === personId;

/** What people read of a meeting, and who reads it. Items in which a reader has a conflict of interest are hidden from them besides. */
export const meetingKind: RecordKind<MeetingStream, MeetingDocument> = {
  decider: meeting,
  visibility: {
    MeetingScheduled: { readers: BOARD, place: BOARD },
    MeetingMoved: { readers: BOARD, reason: BOARD },
    MeetingCancelled: { readers: BOARD, reason: BOARD, carriedOver: BOARD },
    MeetingRecordedAfterwards: { readers: BOARD, reason: BOARD },
    AgendaItemAdded: { readers: BOARD, title: BOARD, interested: BOARD, interestedSchools: BOARD },
    AgendaItemRemoved: { readers: BOARD, reason: BOARD },
    AgendaItemNotRemoved: { readers: BOARD },
    AgendaItemDeclined: { readers: BOARD },
    MeetingOpened: { readers: BOARD, roll: BOARD },
    AttendanceRecorded: { readers: BOARD, present: BOARD, apologies: BOARD },
    InterestDeclared: { readers: BOARD, nature: BOARD },
    BidderNoted: { readers: BOARD },
    DecisionMinuted: {
      readers: BOARD,
      reasonCodes: BOARD,
      rationale: BOARD,
      optionsConsidered: BOARD,
      vote: BOARD,
      decidedBy: BOARD,
      conflicted: BOARD,
      conditions: BOARD,
      consulted: BOARD,
      referredTo: BOARD,
    },
    DecisionsConfirmed: { readers: BOARD, decisionIds: BOARD },
    EarlyEndMinuted: { readers: BOARD },
    ReviewConfirmed: { readers: BOARD },
    InterestWithdrawn: { readers: BOARD, reason: BOARD },
    InterestAnswered: { readers: BOARD, note: BOARD },
    AttendanceCorrected: { readers: BOARD, old: BOARD, new: BOARD, reason: BOARD },
    MinuteCorrected: {
      readers: BOARD,
      reasonCodes: BOARD,
      vote: BOARD,
      rationale: BOARD,
      optionsConsidered: BOARD,
      conditions: BOARD,
      reason: BOARD,
    },
    ConsultationCorrected: { readers: BOARD, consulted: BOARD, reason: BOARD },
    RescissionMinuted: { readers: BOARD },
    MinutesApproved: { readers: BOARD },
    MeetingClosed: { readers: BOARD, carriedOver: BOARD },
    ...minutesVisibility,
    ...explanationsVisibility,
    ...papersVisibility,
  },
  projection: {
    MeetingScheduled: {
      create: ({ boardId, on, place }) => ({
        boardId,
        on,
        place,
        items: [],
        moves: [],
        removedItems: [],
        recordedAfterwards: null,
        opened: null,
        present: [],
        apologies: [],
        interests: [],
        decisions: [],
        corrections: [],
        minutesApprovedOn: null,
        ...NO_MINUTES,
        ...NO_PAPERS,
        cancelled: false,
        cancellationReason: null,
        closed: false,
        carriedOver: [],
      }),
    },
    AgendaItemAdded: (record, item) => ({
      ...record,
      items: [...record.items, { ...item, addedAfterPublication: record.agendaPublishedOn !== null, handOver: null }],
    }),
    ...minutesProjection,
    ...explanationsProjection,
    ...papersProjection,
    MeetingMoved: (record, { old, on, reason }, { actor }) => ({
      ...record,
      on,
      moves: [...record.moves, { old, on, reason, movedBy: actor }],
    }),
    MeetingCancelled: (record, { reason: cancellationReason, carriedOver }) => ({
      ...record,
      ...{ cancelled: true, cancellationReason, carriedOver },
    }),
    MeetingRecordedAfterwards: (record, { recordedOn, reason }, { actor }) => ({
      ...record,
      recordedAfterwards: { recordedOn, reason, recordedBy: actor },
    }),
    AgendaItemRemoved: (record, { itemId, cause, reason }, { actor }) => ({
      ...record,
      items: record.items.filter((item) => item.itemId !== itemId),
      removedItems: [...record.removedItems, { itemId, cause, reason, removedBy: actor }],
    }),
    AgendaItemNotRemoved: (record) => record,
    AgendaItemDeclined: (record) => record,
    MeetingOpened: (record, opened) => ({ ...record, opened }),
    AttendanceRecorded: (record, { present, apologies }) => ({ ...record, present, apologies }),
    InterestDeclared: (record, { itemId, personId, nature }, context) => ({
      ...record,
      interests: [
        ...record.interests,
        {
          itemId,
          personId,
          nature,
          declaredBy: context.actor,
          declaredOn: effectiveDay(context),
          standing: context.actor === personId ? 'declared' : 'recorded',
          note: null,
        },
      ],
    }),
    InterestWithdrawn: (record, { itemId, personId, reason }, { actor }) => ({
      ...record,
      interests: record.interests.map((interest) =>
        matchesInterest(interest, itemId, personId) && interest.declaredBy === actor
          ? { ...interest, standing: 'withdrawn', note: reason }
          : interest,
      ),
    }),
    InterestAnswered: (record, { itemId, personId, answer, note }) => ({
      ...record,
      interests: record.interests.map((interest) =>
        matchesInterest(interest, itemId, personId) && interest.standing === 'recorded'
          ? { ...interest, standing: answer, note }
          : interest,
      ),
    }),
    BidderNoted: (record, bidder) => ({
      ...record,
      items: record.items.map((item) => (item.itemId === bidder.itemId ? withBidder(item, bidder) : item)),
    }),
    DecisionMinuted: (record, minute, { actor }) => ({
      ...record,
      decisions: [
        ...record.decisions,
        { ...minute, ...NOT_EXPLAINED, minutedBy: actor, confirmedBy: null, confirmedOn: null, endCause: null },
      ],
    }),
    EarlyEndMinuted: (record, { decisionId, causeCode: endCause }) => ({
      ...record,
      decisions: record.decisions.map((minute) =>
        minute.decisionId === decisionId ? { ...minute, endCause } : minute,
      ),
    }),
    ReviewConfirmed: (record) => record,
    DecisionsConfirmed: (record, { decisionIds }, context) => ({
      ...record,
      decisions: record.decisions.map((minute) =>
        decisionIds !== WITHHELD && decisionIds.includes(minute.decisionId)
          ? { ...minute, confirmedBy: context.actor, confirmedOn: effectiveDay(context) }
          : minute,
      ),
    }),
    AttendanceCorrected: (record, { new: corrected, reason }, context) => ({
      ...record,
      ...(corrected === WITHHELD ? {} : corrected),
      corrections: [...record.corrections, toCorrection(null, reason, context)],
    }),
    MinuteCorrected: (record, correction, context) => ({
      ...record,
      corrections: [...record.corrections, toCorrection(correction.decisionId, correction.reason, context)],
      decisions: record.decisions.map((minute) =>
        minute.decisionId === correction.decisionId ? correctMinute(minute, correction) : minute,
      ),
    }),
    ConsultationCorrected: (record, { decisionId, consulted, reason }, context) => ({
      ...explain(record, decisionId, { consulted }),
      corrections: [...record.corrections, toCorrection(decisionId, reason, context)],
    }),
    RescissionMinuted: (record) => record,
    MinutesApproved: (record, { approvedOn }) => ({
      ...record,
      minutesApprovedOn: record.minutesApprovedOn ?? approvedOn,
    }),
    MeetingClosed: (record, { carriedOver }) => ({ ...record, closed: true, carriedOver }),
  },
};
