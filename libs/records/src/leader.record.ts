import { leader } from '#domain/leader';
import type { LeaderStream } from '#domain/leader.types';
import { effectiveDay } from '#domain/shared-rules';
import type { Personal } from '#kernel/personal';
import { expertiseVisibility, projectExpertise } from '#records/leader-expertise.record';
import { ALL, BOARD, type Readers } from '#records/readers';
import type { DesignationRecord, LeaderDocument } from '#records/leader.record.types';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD, type Withheld } from '#records/visibility';

/** The board, the leader and the alliance read why a designation was withdrawn. */
const WITHDRAWAL: Readers = [...BOARD, 'administrator', 'provider', 'alliance'];

/** The home school reads why the release was recalled too. */
const RECALL: Readers = [...WITHDRAWAL, 'home-school'];
/** Contracts of several boards. */
const ALL_CONTRACTS: Readers = ['provider', 'auditor'];
type Booking = LeaderDocument['bookings'][number];
const addBooking = (record: LeaderDocument, booking: Booking): LeaderDocument => ({
  ...record,
  bookings: [...record.bookings, booking],
});

const addCorrection = (
  record: LeaderDocument,
  reason: Personal | Withheld,
  recordedBy: string,
  offerId: string | null = null,
): LeaderDocument => ({ ...record, corrections: [...record.corrections, { offerId, recordedBy, reason }] });

const changeLast = (
  { designations }: LeaderDocument,
  change: (last: DesignationRecord) => Partial<DesignationRecord>,
): DesignationRecord[] =>
  designations.map((each, index) => (index === designations.length - 1 ? { ...each, ...change(each) } : each));

/** What people read of a leader, and who reads it. */
export const leaderKind: RecordKind<LeaderStream, LeaderDocument> = {
  decider: leader,
  visibility: {
    LeaderDesignated: { readers: ALL, phases: ALL, needAreas: ALL },
    DesignationRenewed: { readers: ALL, phases: ALL, needAreas: ALL },
    DesignationWithdrawn: { readers: ALL, reason: WITHDRAWAL },
    LeaderPassedOn: { readers: ALL, reason: WITHDRAWAL },
    LeaderPassingOnCorrected: { readers: ALL, reason: WITHDRAWAL },
    DesignationCorrected: { readers: ALL, phases: ALL, needAreas: ALL, reason: WITHDRAWAL },
    DaysOffered: { readers: ALL },
    OfferCorrected: { readers: ALL, reason: RECALL },
    DaysReleasedByHome: { readers: ALL },
    CeilingSet: { readers: ALL, reason: RECALL },
    CeilingLifted: { readers: ALL, reason: RECALL },
    DaysReserved: { readers: ALL, allocations: ALL },
    ReservationDeclined: { readers: ALL },
    ReservationAdjusted: { readers: ALL, allocations: ALL },
    DaysDelivered: { readers: ALL },
    DeliveryBeyondReservation: { readers: ALL },
    DaysReturned: { readers: ALL },
    ReleaseRecalled: { readers: ALL, reason: RECALL },
    DeliveryCorrected: { readers: ALL },
    DayOverbooked: { readers: ALL, contractIds: ALL_CONTRACTS },
    ...expertiseVisibility,
  },
  projection: {
    LeaderDesignated: {
      create: (designation) => ({
        designations: [{ ...designation, corrected: false }],
        withdrawals: [],
        corrections: [],
        passedOn: [],
        offers: [],
        ceilings: [],
        expertise: [],
        bookings: [],
      }),
    },
    DesignationRenewed: (record, designation) => ({
      ...record,
      designations: [...record.designations, { ...designation, corrected: false }],
    }),
    DesignationWithdrawn: (record, { on, reason }, { actor }) => ({
      ...record,
      withdrawals: [...record.withdrawals, { on, recordedBy: actor, reason }],
    }),
    LeaderPassedOn: (record, data, { actor }) => ({
      ...record,
      designations: changeLast(record, () => ({ allianceId: data.new })),
      passedOn: [...record.passedOn, { ...data, recordedBy: actor, corrected: false }],
    }),
    LeaderPassingOnCorrected: (record, { before, new: corrected, reason }, { actor }) => ({
      ...addCorrection(record, reason, actor),
      designations: changeLast(record, () => ({ allianceId: corrected?.allianceId ?? before })),
      passedOn: record.passedOn.flatMap((each, index) => {
        if (index < record.passedOn.length - 1) return [each];
        return corrected === null ? [] : [{ ...each, new: corrected.allianceId, on: corrected.on, corrected: true }];
      }),
    }),
    DaysOffered: (record, offer) => ({
      ...record,
      offers: [...record.offers, { ...offer, released: 0, releasedBy: null, corrected: false }],
    }),
    DesignationCorrected: (record, { reason, phases, needAreas, ...data }, { actor }) => ({
      ...addCorrection(record, reason, actor),
      designations: changeLast(record, () => ({
        providerType: data.providerType.new,
        designatingBody: data.designatingBody.new,
        from: data.from.new,
        to: data.to.new,
        phases: phases === WITHHELD ? phases : phases.new,
        needAreas: needAreas === WITHHELD ? needAreas : needAreas.new,
        corrected: true,
      })),
    }),
    OfferCorrected: (record, { offerId, from, to, halfDays, reason }, { actor }) => ({
      ...addCorrection(record, reason, actor, offerId),
      offers: record.offers.map((offer) =>
        offer.offerId === offerId
          ? { ...offer, from: from.new, to: to.new, halfDays: halfDays.new, corrected: true }
          : offer,
      ),
    }),
    DaysReleasedByHome: (record, { offerId, halfDays, releasedBy }) => ({
      ...record,
      offers: record.offers.map((offer) =>
        offer.offerId === offerId ? { ...offer, released: halfDays, releasedBy } : offer,
      ),
    }),
    CeilingSet: (record, ceiling, { actor }) => ({
      ...record,
      ceilings: [...record.ceilings, { ...ceiling, recordedBy: actor, lifted: null }],
    }),
    CeilingLifted: (record, { academicYear, term, on, reason }) => ({
      ...record,
      ceilings: record.ceilings.map((ceiling) =>
        ceiling.academicYear === academicYear && ceiling.term === term && ceiling.lifted === null
          ? { ...ceiling, lifted: { on, reason } }
          : ceiling,
      ),
    }),
    DaysReserved: (record, { contractId, halfDays }, context) =>
      addBooking(record, { contractId, type: 'reserved', halfDays, on: effectiveDay(context) }),
    ReservationDeclined: (record, { contractId, halfDays }, context) =>
      addBooking(record, { contractId, type: 'declined', halfDays, on: effectiveDay(context) }),
    // What is reserved or delivered more than before, or less.
    ReservationAdjusted: (record, { contractId, halfDays }, context) =>
      addBooking(record, {
        contractId,
        type: 'adjusted',
        halfDays: halfDays.new - halfDays.old,
        on: effectiveDay(context),
      }),
    DaysDelivered: (record, { contractId, halfDays }, context) =>
      addBooking(record, { contractId, type: 'delivered', halfDays, on: effectiveDay(context) }),
    DeliveryBeyondReservation: (record, { contractId, halfDays }, context) =>
      addBooking(record, { contractId, type: 'delivered-beyond-reservation', halfDays, on: effectiveDay(context) }),
    // What the correction adds to the delivered half-days, or takes from them.
    DeliveryCorrected: (record, { contractId, halfDays }, context) =>
      addBooking(record, {
        contractId,
        type: 'corrected',
        halfDays: halfDays.new - halfDays.old,
        on: effectiveDay(context),
      }),
    DayOverbooked: (record) => record,
    ReleaseRecalled: (record, { offerId, halfDays }) => ({
      ...record,
      offers: record.offers.map((offer) => (offer.offerId === offerId ? { ...offer, released: halfDays.new } : offer)),
    }),
    ...projectExpertise<LeaderDocument>(addCorrection),
    DaysReturned: (record, { contractId, halfDays }, context) =>
      addBooking(record, { contractId, type: 'returned', halfDays, on: effectiveDay(context) }),
  },
};
