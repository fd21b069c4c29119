import { contract } from '#domain/contract';
import { deliveredHalfDays, stageOf, waitingFor } from '#domain/contract-stage';
import type { ContractCommands, SupportContract } from '#domain/contract.types';
import {
  agreed,
  ENDS,
  endedBy,
  mathematics,
  ready,
  running,
  signed,
  STARTS,
  teaching,
  withAims,
} from '#domain/testing/a-contract';
import { decided, evolved, type AnyFact } from '#event-sourcing/apply';
import type { Occasion } from '#event-sourcing/decider';
import { asStored } from '#event-sourcing/json';
import { Refused } from '#event-sourcing/refused';
import { token } from '#event-sourcing/testing/given';
import type { IsoDay } from '#event-sourcing/time';
import fc from 'fast-check';

type Name = keyof ContractCommands;
type Step = { readonly name: Name; readonly data: object; readonly actor: string; readonly today: IsoDay };

const DAYS: readonly IsoDay[] = ['2011-10-01', STARTS, '2011-12-05', '2012-03-01', ENDS, '2012-07-21'];
const day = fc.constantFrom(...DAYS);
const id = (...ids: string[]) => fc.constantFrom(...ids);
const aimId = id('mathematics', 'teaching', 'science');
const side = fc.constantFrom('school' as const, 'provider' as const);
const halfDays = fc.integer({ min: -1, max: 14 });
const aim = fc.constantFrom(
  mathematics,
  teaching,
  { ...mathematics, target: { value: 85, by: ENDS } },
  { ...teaching, assessor: '' },
);
const rating = fc.record({ aimId, rating: fc.constantFrom('red', 'amber', 'green'), evidence: fc.constant('Books') });

type Commands = { readonly [Command in Exclude<Name, 'DraftContract'>]: fc.Arbitrary<object> };

const fromPeople = {
  AgreeAim: aim,
  DropAim: fc.record({ aimId }),
  AcknowledgeContract: fc.record({ acknowledgedOn: day }),
  SignContract: fc.record({ as: fc.constantFrom('school', 'provider', 'home-head'), signedOn: day }),
  RenewArrangements: fc.constant({}),
  StartContract: fc.record({ startedOn: day }),
  WithdrawContract: fc.record({ reason: id('', 'The head left') }),
  PlanVisit: fc.record({ visitId: id('v1', 'v2', 'v3'), on: day, halfDays, purpose: fc.constant('Lessons') }),
  RecordVisit: fc.record({ visitId: id('v1', 'v2', 'v3'), heldOn: day, halfDays, summary: fc.constant('Seen') }),
  RecordMissedVisit: fc.record({
    visitId: id('v1', 'v2'),
    reasonCode: id('leader-ill', 'rain'),
    note: fc.constant(''),
  }),
  CountersignVisit: fc.record({ visitId: id('v1', 'v2') }),
  TakeReading: fc.record({
    readingId: id('r1', 'r2'),
    aimId,
    value: fc.integer(),
    takenOn: day,
    source: id('', 'Test'),
  }),
  SubmitProgressReport: fc.record({
    reportId: id('p1', 'p2'),
    reportedOn: day,
    ratings: fc.array(rating, { maxLength: 3 }),
    narrative: fc.constant(''),
  }),
  ReportNotProgressing: fc.record({
    kind: fc.constant('progress'),
    aimIds: fc.array(aimId),
    detail: fc.constant(token('Why')),
  }),
  GiveSchoolView: fc.record({ view: id('', 'It helps') }),
  RecordBoardReview: fc.record({ reviewedOn: day, judgement: fc.constant('green'), note: fc.constant('') }),
  ProposeVariation: fc.record({
    variationId: id('a', 'b'),
    proposedAs: side,
    reason: fc.constant('Need'),
    aims: fc.array(aim),
    halfDays,
  }),
  ConsentToVariation: fc.record({ variationId: id('a', 'b'), as: side }),
  RefuseVariation: fc.record({ variationId: id('a', 'b'), as: side, reason: fc.constant('No') }),
  JudgeAim: fc.record({ aimId, judgement: fc.constant('met'), evidence: fc.constant('Tests'), judgedOn: day }),
  CompleteContract: fc.record({ endedOn: day, note: fc.constant('') }),
  EndContractEarly: fc.record({ causeCode: id('not-progressing', 'bored'), endedOn: day, note: fc.constant('') }),
  CloseContract: fc.constant({}),
  NoteOverdueReview: fc.record({ wasDueOn: fc.constantFrom('2011-11-21', ...DAYS) }),
  NoteOverdueReport: fc.record({ wasDueOn: fc.constantFrom('2011-11-21', ...DAYS) }),
};

const alwaysAnswered = {
  LapseContract: fc.constant({}),
  NoteFundsCommitted: fc.constant({ fundId: 'fund-1', pence: agreed.pence }),
  NoteCommitmentDeclined: fc.constant({ fundId: 'fund-1', reason: 'not-enough-money' }),
  NoteDaysReserved: fc.constant({ leaderId: 'leader-1', halfDays: agreed.halfDays }),
  NoteReservationDeclined: fc.constant({ leaderId: 'leader-1', reason: 'not-designated' }),
  NoteConcern: fc.record({ escalationId: id('e1', 'e2'), kind: fc.constantFrom('progress', 'safeguarding') }),
  SettleConcern: fc.record({ escalationId: id('e1', 'e2'), outcome: fc.constant('Done') }),
  NotePayment: fc.record({ instalmentId: id('i1', 'i2'), pence: fc.integer({ min: 1, max: 200_000 }) }),
  NoteMoneySettled: fc.constant({ released: 50_000, outstanding: 150_000 }),
  NoteDaysSettled: fc.constant({ returned: 2 }),
};

const commands: Commands = { ...fromPeople, ...alwaysAnswered };

const step: fc.Arbitrary<Step> = fc
  .constantFrom(...(Object.keys(commands) as (keyof Commands)[]))
  .chain((name) =>
    fc.record({ name: fc.constant(name), data: commands[name], actor: id('sam', 'lee', 'hal', 'clerk-1'), today: day }),
  );

const over = [...running, endedBy('ended-early')];

const settled = [
  ...over,
  { type: 'MoneySettled' as const, data: { released: 50_000, outstanding: 150_000 } },
  { type: 'PaymentNoted' as const, data: { instalmentId: 'i0', pence: 150_000 } },
];

const beginnings = fc.constantFrom(withAims, signed, ready, running, over, settled);

const occasionOf = ({ actor, today }: Step): Occasion => ({
  actor,
  roles: [],
  today,
  at: `${today}T12:00:00.000Z`,
  commandId: 'command-1',
  correlationId: 'correlation-1',
  causationId: null,
});

const fold = (history: readonly AnyFact[], from?: unknown, revision = 0): SupportContract =>
  history.reduce<unknown>(
    (state, fact, index) =>
      evolved(contract, state, fact.type, asStored(fact.data), {
        id: 'contract-1',
        revision: revision + index,
        recordedAt: '2012-01-10T12:00:00.000Z',
        occurredOn: fact.occurredOn ?? null,
        actor: 'clerk-1',
      }),
    from,
  ) as SupportContract;

/** What came of the steps, one after another; a refusal changes nothing. */
const played = (beginning: readonly AnyFact[], steps: readonly Step[], look: (state: SupportContract) => void) => {
  let history = [...beginning];
  let state = fold(history);
  for (const taken of steps) {
    try {
      const target = { id: 'contract-1', state };
      const facts = decided(contract, taken.name, target, asStored(taken.data), occasionOf(taken), {});
      if (taken.name in alwaysAnswered) expect(facts.length).toBeGreaterThan(0);
      state = fold(facts, state, history.length);
      history = [...history, ...facts];
    } catch (error) {
      if (!(error instanceof Refused) || taken.name in alwaysAnswered) throw error;
    }
    look(state);
  }
  return { history, state };
};

const refuseNonsense = (state: SupportContract): void => {
  expect(deliveredHalfDays(state)).toBeLessThanOrEqual(state.halfDays);
  expect(state.halfDays).toBeLessThanOrEqual(agreed.halfDays);
  expect(state.agreed).toEqual(agreed);
  const persons = state.signatures.map(({ personId }) => personId);
  expect(new Set(persons).size).toBe(persons.length);
  for (const { target, assessor } of state.aims) expect([assessor === '', target.by <= ENDS]).toEqual([false, true]);
  if (state.startedOn !== null)
    expect([persons.length, state.money.status, state.days.status, state.withdrawn]).toEqual([
      3,
      'confirmed',
      'confirmed',
      false,
    ]);
  for (const today of DAYS) expect(typeof stageOf(state, today)).toBe('string');
  if (state.closed) expect([waitingFor(state), state.ended === null, state.daysSettled]).toEqual([[], false, true]);
};

describe('A contract under any sequence of commands', () => {
  it('either decides or refuses, answers what reactions send, keeps its limits and replays to the same state', () => {
    fc.assert(
      fc.property(beginnings, fc.array(step, { minLength: 1, maxLength: 40 }), (beginning, steps) => {
        const { history, state } = played(beginning, steps, refuseNonsense);
        expect(fold(history)).toEqual(state);
      }),
      { numRuns: 300 },
    );
  });

  it('reaches every stage in such sequences, so that the property says something', () => {
    const seen = new Set<string>();
    const sample = fc.sample(fc.tuple(beginnings, fc.array(step, { minLength: 30, maxLength: 40 })), {
      numRuns: 300,
      seed: 7,
    });
    for (const [beginning, steps] of sample) played(beginning, steps, (state) => seen.add(stageOf(state, STARTS)));
    expect([...seen].toSorted()).toEqual([
      'arranging',
      'closed',
      'draft',
      'ended',
      'ready',
      'running',
      'signing',
      'withdrawn',
    ]);
  });
});
