import { escalation } from '#domain/escalation';
import type { SentNotice } from '#domain/escalation-measures.types';
import { listOpenMeasures } from '#domain/escalation-open-measures';
import type { Escalation } from '#domain/escalation.types';
import { MEASURE_DAYS, measureStep } from '#domain/testing/escalation.arbitraries';
import { afterFormalStep, FORMAL_STEP_FACTS, MAINTAINED, withNotice } from '#domain/testing/escalation.builder';
import { toStorableJson } from '#kernel/json';
import { Refused } from '#kernel/refused';
import { runDecide, runEvolve, type AnyNewEvent } from '#kernel/run-decider';
import type { Governance } from '#domain/vocabulary';
import type { Instant } from '#kernel/time';
import fc from 'fast-check';

type Step = typeof measureStep extends fc.Arbitrary<infer Value> ? Value : never;

const OTHER_LAW = { maintained: 'academy', academy: 'independent', independent: 'maintained' } as const;

const [FIRST = '2012-01-10'] = MEASURE_DAYS;

const apply = (state: unknown, events: readonly AnyNewEvent[], today: string, actor: string): unknown =>
  events.reduce<unknown>(
    (before, { type, data, occurredOn = null }) =>
      runEvolve(escalation, before, type, toStorableJson(data), {
        ...{ id: 'the-one', revision: 0, recordedAt: `${today}T12:00:00.000Z` as Instant, occurredOn, actor },
      }),
    state,
  );

/** The formal step is taken, or a notice is in force, for a school under one law. */
const createPlays = (minLength: number) =>
  fc.record({
    beginning: fc.constantFrom<readonly AnyNewEvent[]>(afterFormalStep(), withNotice()),
    law: fc.constantFrom<Governance>('maintained', 'academy'),
    steps: fc.array(measureStep, { minLength, maxLength: 2 * minLength }),
  });

interface Played {
  readonly beginning: readonly AnyNewEvent[];
  readonly law: Governance;
  readonly steps: readonly Step[];
}

/** Plays the steps, and inspects the state after each that is accepted. */
const play = (
  { beginning, law, steps }: Played,
  inspect: (state: Escalation, step: Step['command'], today: string) => void,
): void => {
  let state = apply(undefined, beginning, FIRST, 'clerk-1');
  let place = 0;
  for (const { command, actor, moves, isUnderOtherLaw } of steps) {
    place = Math.min(place + moves, MEASURE_DAYS.length - 1);
    const today = MEASURE_DAYS[place] ?? FIRST;
    const ids = { commandId: 'command', correlationId: 'correlation', causationId: null };
    const context = { ...ids, actor, roles: ['clerk'], today, at: `${today}T12:00:00.000Z` as Instant };
    const governance = isUnderOtherLaw ? OTHER_LAW[law] : law;
    const classification = { ...MAINTAINED, governance };
    const facts = { ...FORMAL_STEP_FACTS, classification, decision: undefined };
    try {
      const events = runDecide(escalation, command.name, { id: 'the-one', state }, command.data, context, facts);
      state = apply(state, events, today, actor);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      continue;
    }
    inspect(state as Escalation, command, today);
  }
};

/** A notice ends no earlier than its powers, a power is approved within its time, and nothing happened after the resolution. */
const expectDaysInOrder = (
  { powers, notices, latestOn }: Escalation,
  { name, data, today }: Step['command'] & { readonly today: string },
): void => {
  const given = data as { readonly notice?: number; readonly liftedOn?: string; readonly resolvedOn?: string };
  if (name === 'ResolveConcern') expect(latestOn <= (given.resolvedOn ?? '')).toBe(true);
  const ends = powers.flatMap(({ notice, endedOn }) => (notice === given.notice && endedOn !== null ? endedOn : []));
  if (name === 'LiftNotice') expect(ends.filter((each) => (given.liftedOn ?? '') < each)).toEqual([]);
  const sent = notices[(powers.at(-1)?.notice ?? 0) - 1]?.sent;
  if (name === 'ApprovePower') expect(sent?.powersUntil === null || today <= (sent?.powersUntil ?? '')).toBe(true);
};

/** No power exists without its notice, and no concern is resolved while something is open. */
const expectConsistent = (state: Escalation, { name, data }: Step['command'], today: string): void => {
  expectDaysInOrder(state, { name, data, today });
  const findInForce = (number: number): SentNotice | null => {
    const notice = state.notices[number - 1];
    return notice?.state === 'in-force' ? notice.sent : null;
  };
  for (const { notice, governance, from, endedOn } of state.powers) {
    const sent = state.notices[notice - 1]?.sent;
    expect(sent?.governance).toBe(governance);
    if (endedOn !== null) continue;
    const { complyBy, powersUntil } = findInForce(notice) ?? { complyBy: from, powersUntil: from };
    expect([complyBy < from, powersUntil === null || from <= powersUntil]).toEqual([true, true]);
  }
  if (state.powerProposal !== null) expect(findInForce(state.powerProposal.notice)).not.toBeNull();
  if (state.resolved) expect(listOpenMeasures(state)).toEqual([]);
  if (state.step !== 'formal-step') expect(state.notices.filter((notice) => notice.state === 'in-force')).toEqual([]);
};

describe('A concern under any sequence of notices, powers and conditions', () => {
  it('has no power without its notice, and nothing open once it is resolved', () => {
    fc.assert(
      fc.property(createPlays(40), (played) => play(played, expectConsistent)),
      { numRuns: 1_000 },
    );
  });

  it('reaches powers, modified notices and resolutions in these sequences, so that the property is meaningful', () => {
    const seen = new Set<string>();
    for (const played of fc.sample(createPlays(80), { numRuns: 2_000, seed: 7 }))
      play(played, ({ powers, notices, resolved, step }) => {
        for (const { endedOn } of powers) seen.add(endedOn === null ? 'power used' : 'power ended');
        for (const { governance } of powers) seen.add(`power over ${governance} school`);
        for (const { state } of notices) seen.add(state);
        if (resolved) seen.add(powers.length > 0 ? 'resolved after a power' : 'resolved');
        if (step !== 'formal-step') seen.add('a step back');
      });
    expect([...seen].toSorted()).toEqual([
      'a step back',
      'discarded',
      'draft',
      'in-force',
      'lifted',
      'power ended',
      'power over academy school',
      'power over maintained school',
      'power used',
      'resolved',
      'resolved after a power',
      'used',
      'withdrawn',
    ]);
  });
});
