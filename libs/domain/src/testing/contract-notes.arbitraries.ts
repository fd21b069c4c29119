import { day, id, text } from '#domain/testing/contract-values.arbitraries';
import { agreed } from '#domain/testing/contract.builder';
import fc from 'fast-check';

/** Commands from reactions and deadlines, which are never refused. */
export const alwaysAnswered = {
  LapseContract: fc.constant({}),
  PlanFollowUp: fc.constant({}),
  NoteExtension: fc.constant({ extensionId: 'contract-2' }),
  NoteCircumstance: fc.record({
    kind: fc.constantFrom('decision-rescinded', 'school-closed'),
    since: day,
    sourceId: fc.constant('source-1'),
  }),
  NoteFormalStep: fc.record({
    escalationId: fc.constant('e1'),
    since: day,
    meanwhile: fc.constantFrom('continues', 'pauses'),
  }),
  NoteFormalStepEnded: fc.record({ escalationId: id('e1', 'e2'), endedOn: day }),
  NoteRequestWithdrawal: fc.record({ requestId: fc.constant('request-1'), since: day }),
  NoteReviewDecision: fc.record({
    decisionId: fc.constant('decision-2'),
    meetingId: fc.constant('meeting-2'),
    outcome: fc.constantFrom('continue', 'end', 'replace-provider', 'escalate'),
    decidedOn: day,
    effectiveFrom: day,
    causeCode: fc.constantFrom(null, 'school-closed'),
  }),
  NoteFundsCommitted: fc.constant({ fundId: 'fund-1', pence: agreed.pence }),
  NoteCommitmentDeclined: fc.constant({ fundId: 'fund-1', reason: 'not-enough-money' }),
  NoteDaysReserved: fc.record({
    leaderId: id('leader-1', 'leader-1', 'leader-2'),
    halfDays: fc.constant(agreed.halfDays),
  }),
  NoteReservationDeclined: fc.record({
    leaderId: id('leader-1', 'leader-2'),
    reason: fc.constant('not-designated'),
  }),
  NoteConcern: fc.record({
    escalationId: id('e1', 'e2'),
    kind: fc.constantFrom('progress', 'safeguarding'),
    allianceId: fc.constantFrom(null, 'alliance-1', 'alliance-2'),
  }),
  SettleConcern: fc.record({ escalationId: id('e1', 'e2'), outcome: text }),
  NotePayment: fc.record({ instalmentId: id('i1', 'i2'), pence: fc.integer({ min: 1, max: 200_000 }) }),
  NotePaymentVoided: fc.record({
    instalmentId: id('i1', 'i2'),
    pence: fc.integer({ min: 1, max: 200_000 }),
    released: fc.constantFrom(0, 1),
  }),
  NotePriceLowered: fc.record({ pence: fc.integer({ min: 1, max: 200_000 }) }),
  NoteCorrectedRecovery: fc.constant({ pence: { old: 1_000, new: 500 } }),
  NoteRecovery: fc.record({ pence: fc.integer({ min: 1, max: 200_000 }) }),
  NoteMoneySettled: fc.constant({ fundId: 'fund-1', released: 50_000, outstanding: 150_000 }),
  NoteDaysSettled: fc.record({ leaderId: id('leader-1', 'leader-1', 'leader-2'), returned: fc.constant(2) }),
};
