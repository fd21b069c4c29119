import type { ContractCommands } from '#domain/contract.types';
import { alwaysAnswered } from '#domain/testing/contract-notes.arbitraries';
import { judging } from '#domain/testing/contract-judgements.arbitraries';
import { aboutEvidence, aboutProgrammes, drafting, part } from '#domain/testing/contract-drafting.arbitraries';
import { aboutProgress } from '#domain/testing/contract-progress.arbitraries';
import { fromPaper } from '#domain/testing/contract-take-over.arbitraries';
import { aboutTeam, attendees } from '#domain/testing/contract-team.arbitraries';
import { aboutPauses, visitPlace, whereAndWho } from '#domain/testing/contract-visits.arbitraries';
import {
  aim,
  day,
  DAYS,
  halfDays,
  id,
  ofADay,
  payer,
  side,
  text,
  textOrNull,
} from '#domain/testing/contract-values.arbitraries';
import {
  agreed,
  ENDS,
  contractEndedEvent,
  ready,
  running,
  signed,
  STARTS,
  withAims,
} from '#domain/testing/contract.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';
import fc from 'fast-check';

type Name = keyof ContractCommands;
/** Stands for the version that the contract has when somebody signs it. */
export const CURRENT_VERSION = 0;

/** A command on a contract, with its actor and day. */
export type Step = { readonly name: Name; readonly data: object; readonly actor: string; readonly today: IsoDay };

type Commands = { readonly [Command in Name]: fc.Arbitrary<object> };

/** Commands from people and from deadlines, which can be refused. */
const fromPeople = {
  DraftContract: fc.record({
    reference: fc.constant(agreed.reference),
    decisionId: fc.constant(agreed.decisionId),
    boardId: id('board-1', 'board-2'),
    leaderId: fc.constant(agreed.leaderId),
    payer,
    fundId: id('fund-1'),
    pence: fc.constantFrom(0, agreed.pence),
    halfDays: fc.integer({ min: 1, max: 12 }),
    startsOn: fc.constant(STARTS),
    endsOn: fc.constant(ENDS),
  }),
  ...drafting,
  ...aboutProgrammes,
  ...aboutProgress,
  ...aboutPauses,
  ...aboutEvidence,
  AcknowledgeContract: fc.record({ acknowledgedOn: day }),
  SignContract: fc.record({
    as: fc.constantFrom('school', 'provider', 'home-head'),
    signedOn: day,
    contractVersion: fc.constantFrom(CURRENT_VERSION, CURRENT_VERSION, CURRENT_VERSION, 1),
  }),
  RenewArrangements: fc.constant({}),
  CorrectStart: fc.record({ startedOn: day, begunEarly: textOrNull, reason: text }),
  StartContract: fc.record({ startedOn: day, begunEarly: fc.constantFrom(null, personalToken('Any text')) }),
  WithdrawContract: fc.record({ reason: text }),
  PlanVisit: fc.record({
    visitId: id('v1', 'v2', 'v3'),
    on: day,
    halfDays: ofADay,
    place: visitPlace,
    purpose: fc.constant('Lessons'),
  }),
  RecordVisit: fc.record({
    attendedBy: attendees,
    ...whereAndWho,
    visitId: id('v1', 'v2', 'v3'),
    heldOn: day,
    halfDays: ofADay,
    summary: text,
  }),
  RecordMissedVisit: fc.record({ visitId: id('v1', 'v2'), reasonCode: id('leader-ill', 'rain'), note: text }),
  CountersignVisit: fc.record({ visitId: id('v1', 'v2') }),
  ReplanVisit: fc.record({
    visitId: id('v1', 'v2'),
    on: day,
    halfDays: ofADay,
    place: fc.option(visitPlace),
    purpose: textOrNull,
    reason: text,
  }),
  CancelVisit: fc.record({ visitId: id('v1', 'v3'), reason: text }),
  CorrectVisit: fc.record({
    attendedBy: attendees,
    ...whereAndWho,
    visitId: id('v1', 'v2'),
    heldOn: day,
    halfDays: ofADay,
    summary: textOrNull,
    reason: text,
  }),
  CorrectMissedVisit: fc.record({
    visitId: id('v1', 'v2'),
    reasonCode: id('leader-ill', 'rain'),
    note: textOrNull,
    reason: text,
  }),
  VoidVisitRecord: fc.record({ visitId: id('v1', 'v2'), reason: text }),
  VoidCountersignature: fc.record({ visitId: id('v1', 'v2'), reason: text }),
  WithdrawVariation: fc.record({ variationId: id('a', 'b'), as: side, reason: text }),
  ProposeVariation: fc.record({
    variationId: id('a', 'b'),
    proposedAs: side,
    reason: text,
    aims: fc.array(aim),
    parts: fc.array(part, { maxLength: 2 }),
    halfDays,
  }),
  ConsentToVariation: fc.record({ variationId: id('a', 'b'), as: side }),
  RefuseVariation: fc.record({ variationId: id('a', 'b'), as: side, reason: text }),
  CorrectEnd: fc.record({
    endedOn: day,
    causeCode: fc.constantFrom(null, 'not-progressing'),
    unusedPence: fc.constantFrom(null, 0, 1_000),
    note: textOrNull,
    reason: text,
  }),
  CompleteContract: fc.record({
    endedOn: day,
    unusedPence: fc.integer({ min: -1, max: 200_001 }),
    note: text,
    noVisitReason: textOrNull,
  }),
  EndContractEarly: fc.record({ causeCode: id('not-progressing', 'bored'), endedOn: day, note: text }),
  CloseContract: fc.constant({}),
  AnswerCircumstance: fc.record({
    circumstanceId: fc.constant('command-1'),
    answer: fc.constantFrom('continue', 'continue', 'pause'),
    decidedOn: day,
    reason: text,
  }),
  PassContractOn: fc.record({
    allianceId: fc.constantFrom('alliance-1', 'alliance-2'),
    on: day,
    decidedOn: day,
    reason: text,
  }),
  NoteOverdueReview: fc.record({ wasDueOn: fc.constantFrom('2011-11-21', ...DAYS) }),
  NoteOverdueReport: fc.record({ wasDueOn: fc.constantFrom('2011-11-21', ...DAYS) }),
};

const commands: Commands = { ...fromPeople, ...judging, ...fromPaper, ...aboutTeam, ...alwaysAnswered };

/** One of these commands. */
export const chooseStep = (...names: readonly (keyof Commands)[]): fc.Arbitrary<Step> =>
  fc.constantFrom(...names).chain((name) =>
    fc.record({
      name: fc.constant(name),
      data: commands[name],
      actor: id('sam', 'lee', 'hal', 'clerk-1'),
      today: day,
    }),
  );

/** Any command. */
export const step = chooseStep(...(Object.keys(commands) as (keyof Commands)[]));

const over = [...running, contractEndedEvent('ended-early')];
const settled = [
  ...over,
  { type: 'MoneySettled' as const, data: { fundId: 'fund-1', released: 50_000, outstanding: 150_000 } },
  { type: 'PaymentNoted' as const, data: { instalmentId: 'i0', pence: 150_000 } },
];

/** Contracts at every stage. */
export const beginnings = fc.constantFrom(withAims, signed, ready, running, over, settled);
