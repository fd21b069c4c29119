import type { ContractCommands } from '#domain/contract.types';
import {
  agreed,
  ENDS,
  contractEndedEvent,
  ready,
  RECORDED_BY,
  running,
  signed,
  STARTS,
  withAims,
} from '#domain/testing/contract.builder';
import { mathematics, teaching } from '#domain/testing/sample-aims';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';
import fc from 'fast-check';

type Name = keyof ContractCommands;
/** A command on a contract, with its actor and day. */
export type Step = { readonly name: Name; readonly data: object; readonly actor: string; readonly today: IsoDay };

/** Days before, within and after the contract, up to the first day after its lapse. */
export const DAYS: readonly IsoDay[] = [
  '2011-10-01',
  STARTS,
  '2011-12-05',
  ENDS,
  '2012-07-21',
  RECORDED_BY,
  '2012-08-04',
];
const day = fc.constantFrom(...DAYS);
const id = (...ids: string[]) => fc.constantFrom(...ids);
const aimId = id('mathematics', 'teaching', 'science');
const side = fc.constantFrom('school' as const, 'provider' as const);
const text = fc.constant(personalToken('Any text'));
const halfDays = fc.integer({ min: -1, max: 14 });
const ofADay = fc.integer({ min: -1, max: 3 });
const aim = fc.constantFrom(
  mathematics,
  teaching,
  { ...mathematics, target: { value: 85, by: ENDS } },
  { ...teaching, assessor: personalToken('') },
);
const rating = fc.record({ aimId, rating: fc.constantFrom('red', 'amber', 'green'), evidence: fc.constant('Books') });

type Commands = { readonly [Command in Exclude<Name, 'DraftContract'>]: fc.Arbitrary<object> };

/** Commands from people and from deadlines, which can be refused. */
const fromPeople = {
  AgreeAim: aim,
  DropAim: fc.record({ aimId }),
  AcknowledgeContract: fc.record({ acknowledgedOn: day }),
  SignContract: fc.record({ as: fc.constantFrom('school', 'provider', 'home-head'), signedOn: day }),
  RenewArrangements: fc.constant({}),
  StartContract: fc.record({ startedOn: day }),
  WithdrawContract: fc.record({ reason: text }),
  PlanVisit: fc.record({ visitId: id('v1', 'v2', 'v3'), on: day, halfDays: ofADay, purpose: fc.constant('Lessons') }),
  RecordVisit: fc.record({ visitId: id('v1', 'v2', 'v3'), heldOn: day, halfDays: ofADay, summary: text }),
  RecordMissedVisit: fc.record({
    visitId: id('v1', 'v2'),
    reasonCode: id('leader-ill', 'rain'),
    note: text,
  }),
  CountersignVisit: fc.record({ visitId: id('v1', 'v2') }),
  RecordMeasurement: fc.record({
    measurementId: id('r1', 'r2'),
    aimId,
    value: fc.integer(),
    measuredOn: day,
    source: id('', 'Test'),
  }),
  SubmitProgressReport: fc.record({
    reportId: id('p1', 'p2'),
    reportedOn: day,
    ratings: fc.array(rating, { maxLength: 3 }),
    narrative: text,
  }),
  ReportNotProgressing: fc.record({
    kind: fc.constant('progress'),
    aimIds: fc.array(aimId),
    detail: text,
  }),
  RecordSchoolStatement: fc.record({ statement: text }),
  RecordBoardReview: fc.record({ reviewedOn: day, judgement: fc.constant('green'), note: text }),
  ProposeVariation: fc.record({
    variationId: id('a', 'b'),
    proposedAs: side,
    reason: text,
    aims: fc.array(aim),
    halfDays,
  }),
  ConsentToVariation: fc.record({ variationId: id('a', 'b'), as: side }),
  RefuseVariation: fc.record({ variationId: id('a', 'b'), as: side, reason: text }),
  JudgeAim: fc.record({ aimId, judgement: fc.constant('met'), evidence: text, judgedOn: day }),
  CompleteContract: fc.record({ endedOn: day, unusedPence: fc.integer({ min: -1, max: 200_001 }), note: text }),
  EndContractEarly: fc.record({ causeCode: id('not-progressing', 'bored'), endedOn: day, note: text }),
  CloseContract: fc.constant({}),
  NoteOverdueReview: fc.record({ wasDueOn: fc.constantFrom('2011-11-21', ...DAYS) }),
  NoteOverdueReport: fc.record({ wasDueOn: fc.constantFrom('2011-11-21', ...DAYS) }),
};

/** Commands from reactions and deadlines, which are never refused. */
export const alwaysAnswered = {
  LapseContract: fc.constant({}),
  NoteFundsCommitted: fc.constant({ fundId: 'fund-1', pence: agreed.pence }),
  NoteCommitmentDeclined: fc.constant({ fundId: 'fund-1', reason: 'not-enough-money' }),
  NoteDaysReserved: fc.constant({ leaderId: 'leader-1', halfDays: agreed.halfDays }),
  NoteReservationDeclined: fc.constant({ leaderId: 'leader-1', reason: 'not-designated' }),
  NoteConcern: fc.record({ escalationId: id('e1', 'e2'), kind: fc.constantFrom('progress', 'safeguarding') }),
  SettleConcern: fc.record({ escalationId: id('e1', 'e2'), outcome: text }),
  NotePayment: fc.record({ instalmentId: id('i1', 'i2'), pence: fc.integer({ min: 1, max: 200_000 }) }),
  NotePaymentVoided: fc.record({
    instalmentId: id('i1', 'i2'),
    pence: fc.integer({ min: 1, max: 200_000 }),
    released: fc.constantFrom(0, 1),
  }),
  NotePriceLowered: fc.record({ pence: fc.integer({ min: 1, max: 200_000 }) }),
  NoteRecovery: fc.record({ pence: fc.integer({ min: 1, max: 200_000 }) }),
  NoteMoneySettled: fc.constant({ released: 50_000, outstanding: 150_000 }),
  NoteDaysSettled: fc.constant({ returned: 2 }),
};

const commands: Commands = { ...fromPeople, ...alwaysAnswered };

/** Any command. */
export const step: fc.Arbitrary<Step> = fc
  .constantFrom(...(Object.keys(commands) as (keyof Commands)[]))
  .chain((name) =>
    fc.record({ name: fc.constant(name), data: commands[name], actor: id('sam', 'lee', 'hal', 'clerk-1'), today: day }),
  );

const over = [...running, contractEndedEvent('ended-early')];

const settled = [
  ...over,
  { type: 'MoneySettled' as const, data: { released: 50_000, outstanding: 150_000 } },
  { type: 'PaymentNoted' as const, data: { instalmentId: 'i0', pence: 150_000 } },
];

/** Contracts at every stage. */
export const beginnings = fc.constantFrom(withAims, signed, ready, running, over, settled);
