import { refuseUnlessAuthor, refuseUnlessCorrectable } from '#domain/contract-corrections';
import { refusePlansDuringStop } from '#domain/contract-circumstances';
import { refuseUnlessDelivering } from '#domain/contract-state';
import {
  refuseImpossiblePlan,
  refuseImpossibleVisit,
  refuseUnknownMissedReason,
  requirePlannedVisit,
  requireVisit,
} from '#domain/contract-visits';
import type { Visit } from '#domain/contract-entries.types';
import type { ContractCorrectionCommands } from '#domain/contract-corrections.types';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const requireHeldVisit = (state: SupportContract, visitId: string): Visit => {
  const visit = requireVisit(state, visitId);
  refuseUnless(
    visit.status === 'held',
    'visit-not-held',
    `This visit is recorded as ${visit.status}, not as held. Read the contract again.`,
  );
  return visit;
};

const requireMissedVisit = (state: SupportContract, visitId: string): Visit => {
  const visit = requireVisit(state, visitId);
  refuseUnless(
    visit.status === 'missed',
    'visit-not-missed',
    `This visit is recorded as ${visit.status}, not as missed. Read the contract again.`,
  );
  return visit;
};

type HeldChanges = Pick<
  ContractEvents['VisitCorrected'],
  'heldOn' | 'halfDays' | 'attendedBy' | 'place' | 'schoolStaff'
>;

type GivenChanges = Pick<
  ContractCorrectionCommands['CorrectVisit'],
  'heldOn' | 'halfDays' | 'attendedBy' | 'place' | 'schoolStaff'
>;

/** The old and new values of a visit that was held. What is given as null does not change. */
const replaceHeld = (visit: Visit, given: GivenChanges): HeldChanges => ({
  heldOn: { old: visit.on, new: given.heldOn },
  halfDays: { old: visit.halfDays, new: given.halfDays },
  attendedBy: { old: [...visit.attendedBy], new: given.attendedBy ?? [...visit.attendedBy] },
  place: { old: visit.place, new: given.place ?? visit.place },
  schoolStaff: { old: visit.schoolStaff, new: given.schoolStaff ?? visit.schoolStaff },
});

const isChanged = ({ attendedBy, heldOn, halfDays, place, schoolStaff }: HeldChanges): boolean =>
  attendedBy.new.length !== attendedBy.old.length ||
  attendedBy.new.some((leaderId) => !attendedBy.old.includes(leaderId)) ||
  [heldOn, halfDays, place, schoolStaff].some((value) => value.new !== value.old);

const takeNew = ({ heldOn, halfDays, attendedBy, place, schoolStaff }: HeldChanges) => ({
  heldOn: heldOn.new,
  halfDays: halfDays.new,
  attendedBy: attendedBy.new,
  place: place.new,
  schoolStaff: schoolStaff.new,
});

/** Decisions that change a plan, or correct the record of a visit. */
export const decideVisitCorrections = {
  ReplanVisit: (state, { visitId, on, halfDays, purpose, reason, ...given }, { today }, facts) => {
    refuseUnlessDelivering(state, today);
    refusePlansDuringStop(state, facts);
    const visit = requirePlannedVisit(state, visitId);
    const place = { old: visit.place, new: given.place ?? visit.place };
    const isMoved = visit.on !== on || place.new !== place.old;
    refuseWithoutChange(isMoved || visit.halfDays !== halfDays || purpose !== null);
    refuseImpossiblePlan(state, { visitId, on, halfDays });
    const replaced = { on: { old: visit.on, new: on }, halfDays: { old: visit.halfDays, new: halfDays }, place };
    return [{ type: 'VisitReplanned', data: { visitId, ...replaced, purpose, reason } }];
  },

  CancelVisit: (state, { visitId, reason }, context) => {
    refuseUnlessCorrectable(state, context);
    requirePlannedVisit(state, visitId);
    return [{ type: 'VisitCancelled', data: { visitId, reason } }];
  },

  CorrectVisit: (state, { visitId, summary, schoolStaffNames, reason, ...given }, context, facts) => {
    refuseUnlessCorrectable(state, context);
    const visit = requireHeldVisit(state, visitId);
    refuseUnlessAuthor(visit.recordedBy, context);
    const replaced = replaceHeld(visit, given);
    refuseWithoutChange(isChanged(replaced) || summary !== null || schoolStaffNames !== null);
    refuseImpossibleVisit(state, { visitId, ...takeNew(replaced) }, context.today, facts);
    const { leaderId } = state.agreed;
    const texts = { schoolStaffNames, summary, reason };
    const corrected = { visitId, leaderId, ...replaced, ...texts, countersignatureVoided: visit.countersigned };
    return [{ type: 'VisitCorrected', data: corrected, occurredOn: given.heldOn }];
  },

  CorrectMissedVisit: (state, { visitId, reasonCode, note, reason }, context, facts) => {
    refuseUnlessCorrectable(state, context);
    const visit = requireMissedVisit(state, visitId);
    refuseUnlessAuthor(visit.recordedBy, context);
    const old = visit.missedReason ?? reasonCode;
    refuseWithoutChange(old !== reasonCode || note !== null);
    refuseUnknownMissedReason(state, facts, reasonCode);
    return [{ type: 'MissedVisitCorrected', data: { visitId, reasonCode: { old, new: reasonCode }, note, reason } }];
  },

  VoidVisitRecord: (state, { visitId, reason }, context) => {
    refuseUnlessCorrectable(state, context);
    const { status, on, halfDays, attendedBy, recordedBy } = requireVisit(state, visitId);
    refuseUnless(
      status === 'held' || status === 'missed',
      'visit-not-recorded',
      `This visit is not recorded as held or missed, but as ${status}. Void only a record of a visit that was held or missed.`,
    );
    refuseUnlessAuthor(recordedBy, context);
    const delivered = status === 'held' ? halfDays : 0;
    const { leaderId } = state.agreed;
    const recorded = { recordedAs: status, recordedOn: on, halfDays: delivered, attendedBy: [...attendedBy] };
    return [{ type: 'VisitRecordVoided', data: { visitId, leaderId, ...recorded, reason } }];
  },

  VoidCountersignature: (state, { visitId, reason }, context) => {
    refuseUnlessCorrectable(state, context);
    const { countersigned, countersignedBy } = requireVisit(state, visitId);
    refuseUnless(
      countersigned,
      'not-countersigned',
      'This visit is not countersigned. You do not need to void anything.',
    );
    refuseUnlessAuthor(countersignedBy, context);
    return [{ type: 'CountersignatureVoided', data: { visitId, personId: countersignedBy ?? context.actor, reason } }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
