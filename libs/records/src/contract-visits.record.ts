import type { ContractVisitCorrectionEvents } from '#domain/contract-visit-corrections.events';
import type { ContractVisitEvents } from '#domain/contract-visits.events';
import type { ContractStream } from '#domain/contract.types';
import { changeWhere, correctedOn } from '#records/changed-entries';
import type { VisitRecord } from '#records/contract-visits.record.types';
import type { ContractDocument } from '#records/contract.record.types';
import type { RecordProjection } from '#records/record-projection';
import { WITHHELD } from '#records/visibility';

type Projection = RecordProjection<ContractStream, ContractDocument>;

const changeVisit = (record: ContractDocument, visitId: string, change: Partial<VisitRecord>): ContractDocument => ({
  ...record,
  visits: record.visits.map((visit) => (visit.visitId === visitId ? { ...visit, ...change } : visit)),
});

const correctVisit = (
  record: ContractDocument,
  visitId: string,
  change: (visit: VisitRecord) => Partial<VisitRecord>,
): ContractDocument => ({
  ...record,
  visits: changeWhere(record.visits, (visit) => visit.visitId === visitId, change),
});

const NO_RECORD = {
  attendedBy: [],
  schoolStaff: null,
  schoolStaffNames: null,
  recordedBy: null,
  summary: null,
  missedReason: null,
  missedNote: null,
  countersigned: false,
  countersignedBy: null,
};

/** What corrections and changed plans change in what people read of visits. */
export const visitCorrections = {
  VisitReplanned: (record, { visitId, on, halfDays, place, purpose }) => {
    const planned = { on: on.new, halfDays: halfDays.new, place: place.new };
    return correctVisit(record, visitId, (visit) => ({ ...planned, planned, purpose: purpose ?? visit.purpose }));
  },
  VisitCancelled: (record, { visitId, reason }) =>
    changeVisit(record, visitId, { status: 'cancelled', cancellationReason: reason }),
  VisitCorrected: (record, { visitId, heldOn, halfDays, attendedBy, place, summary, ...staff }, context) =>
    correctVisit(record, visitId, (visit) => ({
      on: heldOn.new,
      halfDays: halfDays.new,
      attendedBy: attendedBy === WITHHELD ? WITHHELD : attendedBy.new,
      place: place.new,
      schoolStaff: staff.schoolStaff.new,
      schoolStaffNames: staff.schoolStaffNames ?? visit.schoolStaffNames,
      summary: summary ?? visit.summary,
      countersigned: false,
      countersignedBy: null,
      ...correctedOn(context),
    })),
  MissedVisitCorrected: (record, { visitId, reasonCode, note }, context) =>
    correctVisit(record, visitId, (visit) => ({
      missedReason: reasonCode.new,
      missedNote: note ?? visit.missedNote,
      ...correctedOn(context),
    })),
  VisitRecordVoided: (record, { visitId }, context) => {
    const planned = record.visits.find((visit) => visit.visitId === visitId)?.planned;
    const status =
      record.ended !== null && planned !== undefined && planned.on > record.ended.on ? 'not-held' : 'planned';
    return changeVisit(record, visitId, { ...planned, ...NO_RECORD, status, ...correctedOn(context) });
  },
  CountersignatureVoided: (record, { visitId }, context) =>
    changeVisit(record, visitId, { countersigned: false, countersignedBy: null, ...correctedOn(context) }),
} satisfies Pick<Projection, keyof ContractVisitCorrectionEvents>;

/** What people read of visits. */
export const visits = {
  VisitPlanned: (record, { visitId, on, halfDays, place, purpose }, { actor }) => ({
    ...record,
    visits: [
      ...record.visits,
      {
        visitId,
        on,
        halfDays,
        attendedBy: [],
        place,
        schoolStaff: null,
        schoolStaffNames: null,
        purpose,
        status: 'planned',
        planned: { on, halfDays, place },
        plannedBy: actor,
        recordedBy: null,
        summary: null,
        missedReason: null,
        missedNote: null,
        countersigned: false,
        countersignedBy: null,
        cancellationReason: null,
        correctedOn: null,
      },
    ],
  }),
  VisitHeld: (record, { visitId, heldOn, leaderId: _, ...held }, { actor }) =>
    changeVisit(record, visitId, { ...held, on: heldOn, status: 'held', recordedBy: actor }),
  VisitMissed: (record, { visitId, reasonCode, note }, { actor }) =>
    changeVisit(record, visitId, { status: 'missed', missedReason: reasonCode, missedNote: note, recordedBy: actor }),
  VisitCountersigned: (record, { visitId, personId }) =>
    changeVisit(record, visitId, { countersigned: true, countersignedBy: personId }),
} satisfies Pick<Projection, keyof ContractVisitEvents>;
