import { contract } from '#domain/contract';
import { deliveredHalfDays, stageOf, waitingFor } from '#domain/contract-stage';
import type { SupportContract } from '#domain/contract.types';
import { agreed, decision, ENDS, STARTS } from '#domain/testing/a-contract';
import { decided, evolved, type AnyFact } from '#kernel/apply';
import type { Occasion } from '#kernel/decider';
import { asStored } from '#kernel/json';
import { Refused } from '#kernel/refused';
import fc from 'fast-check';
import { DAYS, alwaysAnswered, beginnings, step, type Step } from '#domain/testing/any-contract';

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
      const facts = decided(contract, taken.name, target, asStored(taken.data), occasionOf(taken), {
        decision,
        leader: { designated: true },
      });
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

/** Whether the step is accepted on this contract. */
const accepted = (state: SupportContract, taken: Step): boolean => {
  try {
    decided(contract, taken.name, { id: 'contract-1', state }, asStored(taken.data), occasionOf(taken), {
      decision,
      leader: { designated: true },
    });
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
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
  if (state.closed)
    expect([waitingFor(state, STARTS), state.ended === null, state.daysSettled]).toEqual([[], false, true]);
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

  it('takes what people ask on a day, or refuses it, whether or not the clock has spoken that day', () => {
    // To withdraw what has lapsed, or to close what has not been said to be over, asks for what the clock is about to say.
    const asked = step.filter(
      ({ name }) => !(name in alwaysAnswered || ['WithdrawContract', 'CloseContract'].includes(name)),
    );
    fc.assert(
      fc.property(beginnings, fc.array(step, { maxLength: 20 }), asked, (beginning, steps, next) => {
        const { history, state } = played(beginning, steps, () => undefined);
        const clock = { name: 'LapseContract', data: {}, actor: 'system', today: next.today } as const;
        const { state: after } = played(history, [clock], () => undefined);
        expect([next, accepted(after, next)]).toEqual([next, accepted(state, next)]);
      }),
      { numRuns: 1_000 },
    );
  });
});
