import { escalation } from '#domain/escalation';
import type { SentNotice } from '#domain/escalation-measures.types';
import { listOpenMeasures } from '#domain/escalation-open-measures';
import { PUBLISHED_ESCALATION_RULES } from '#domain/escalation-rules';
import type { Escalation } from '#domain/escalation.types';
import { MEASURE_DAYS, measureStep } from '#domain/testing/escalation.arbitraries';
import { afterFormalStep, MAINTAINED, withNotice } from '#domain/testing/escalation.builder';
import { toStorableJson } from '#kernel/json';
import { Refused } from '#kernel/refused';
import { runDecide, runEvolve, type AnyNewEvent } from '#kernel/run-decider';
import type { Instant } from '#kernel/time';
import fc from 'fast-check';

type Step = typeof measureStep extends fc.Arbitrary<infer Value> ? Value : never;

const [FIRST = '2012-01-10'] = MEASURE_DAYS;
const { rules } = PUBLISHED_ESCALATION_RULES;

const apply = (state: unknown, events: readonly AnyNewEvent[], today: string, actor: string): unknown =>
  events.reduce<unknown>(
    (before, { type, data, occurredOn = null }) =>
      runEvolve(escalation, before, type, toStorableJson(data), {
        ...{ id: 'the-one', revision: 0, recordedAt: `${today}T12:00:00.000Z` as Instant, occurredOn, actor },
      }),
    state,
  );

/** The formal step is taken, or a notice is in force. */
const createPlays = (minLength: number) =>
  fc.record({
    beginning: fc.constantFrom<readonly AnyNewEvent[]>(afterFormalStep(), withNotice()),
    steps: fc.array(measureStep, { minLength, maxLength: 80 }),
  });

/** Plays the steps, and inspects the state after each that is accepted. */
const play = (
  { beginning, steps }: { readonly beginning: readonly AnyNewEvent[]; readonly steps: readonly Step[] },
  inspect: (state: Escalation) => void,
): void => {
  let state = apply(undefined, beginning, FIRST, 'clerk-1');
  let place = 0;
  for (const { command, actor, moves, governance } of steps) {
    place = Math.min(place + moves, MEASURE_DAYS.length - 1);
    const today = MEASURE_DAYS[place] ?? FIRST;
    const ids = { commandId: 'command', correlationId: 'correlation', causationId: null };
    const context = { ...ids, actor, roles: [], today, at: `${today}T12:00:00.000Z` as Instant };
    const facts = { rules, classification: { ...MAINTAINED, governance }, consulteeLists: 1, decision: undefined };
    try {
      const events = runDecide(escalation, command.name, { id: 'the-one', state }, command.data, context, facts);
      state = apply(state, events, today, actor);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      continue;
    }
    inspect(state as Escalation);
  }
};

/** No power exists without its notice, and no concern is resolved while something is open. */
const expectConsistent = (state: Escalation): void => {
  const findInForce = (number: number): SentNotice | null => {
    const notice = state.notices[number - 1];
    return notice?.state === 'in-force' ? notice.sent : null;
  };
  for (const { notice, from, endedOn } of state.powers) {
    const sent = state.notices[notice - 1]?.sent;
    expect(sent).toMatchObject({ governance: 'maintained' });
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
    for (const played of fc.sample(createPlays(60), { numRuns: 1_000, seed: 7 }))
      play(played, ({ powers, notices, resolved, step }) => {
        for (const { endedOn } of powers) seen.add(endedOn === null ? 'power used' : 'power ended');
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
      'power used',
      'resolved',
      'resolved after a power',
      'withdrawn',
    ]);
  });
});
