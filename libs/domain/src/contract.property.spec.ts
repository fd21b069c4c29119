import { STAGES } from '#domain/contract-stage';
import { countDeliveredBy, listDaysOfLeaders } from '#domain/contract-days';
import { AIM_KINDS } from '#domain/vocabulary';
import { contractStageOn, deliveredHalfDays, recordedStage } from '#domain/contract-state';
import type { Aim } from '#domain/contract-aims.events';
import { waitingFor } from '#domain/contract-waiting';
import type { SupportContract } from '#domain/contract.types';
import { agreed, ENDS, STARTS } from '#domain/testing/contract.builder';
import { alwaysAnswered } from '#domain/testing/contract-notes.arbitraries';
import { DAYS } from '#domain/testing/contract-values.arbitraries';
import { beginnings, step } from '#domain/testing/contract.arbitraries';
import { acceptsStep, foldContract, playSteps } from '#domain/testing/play-contract';
import fc from 'fast-check';

/** An aim of each kind can be judged: it has the terms of its kind, ends in time, and its standing measurements are possible values. */
const expectJudgeable = (aim: Aim, { measurements }: SupportContract): void => {
  expect([aim.assessor === '', aim.by <= ENDS]).toEqual([false, true]);
  expect(AIM_KINDS.filter((kind) => aim[kind] !== null)).toEqual([aim.kind]);
  const values = measurements.filter(({ aimId, voided }) => !voided && aimId === aim.aimId).map(({ value }) => value);
  if (aim.kind === 'criterion') expect(values).toEqual([]);
  if (aim.kind === 'participation')
    for (const value of values) expect(value >= 0 && value <= aim.participation.of).toBe(true);
};

const expectConsistent = (state: SupportContract): void => {
  expect(deliveredHalfDays(state)).toBeLessThanOrEqual(state.halfDays);
  expect(state.halfDays).toBeLessThanOrEqual(state.agreed.halfDays);
  for (const { leaderId, halfDays: planned } of listDaysOfLeaders(state))
    expect(countDeliveredBy(state, leaderId)).toBeLessThanOrEqual(planned);
  if (state.startedOn === null)
    expect([recordedStage(state) === 'ready', state.team.some(({ releasedBy }) => releasedBy === null)]).not.toEqual([
      true,
      true,
    ]);
  const { pence, halfDays, payer, fundId } = state.agreed;
  expect([pence <= agreed.pence, halfDays <= agreed.halfDays]).toEqual([true, true]);
  expect([payer === 'fund', payer === 'none' && pence > 0]).toEqual([fundId !== null, false]);
  const persons = state.signatures.map(({ personId }) => personId);
  expect(new Set(persons).size).toBe(persons.length);
  for (const aim of state.aims) expectJudgeable(aim, state);
  if (state.startedOn !== null)
    expect([persons.length, state.money.status, state.days.status, state.withdrawn]).toEqual([
      3,
      'confirmed',
      'confirmed',
      false,
    ]);
  for (const today of DAYS) expect(typeof contractStageOn(state, today)).toBe('string');
  if (state.closed)
    expect([waitingFor(state, STARTS), state.ended === null, state.daysSettled]).toEqual([[], false, true]);
};

describe('A contract under any sequence of commands', () => {
  it('decides or refuses, replies to reactions, keeps its limits and replays to the same state', () => {
    fc.assert(
      fc.property(beginnings, fc.array(step, { minLength: 1, maxLength: 40 }), (beginning, steps) => {
        const { history, state } = playSteps(beginning, steps, expectConsistent);
        expect(foldContract(history)).toEqual(state);
      }),
      { numRuns: 300 },
    );
  });

  it('reaches every stage in these sequences, so that the property is meaningful', () => {
    const seen = new Set<string>();
    const sample = fc.sample(fc.tuple(beginnings, fc.array(step, { minLength: 30, maxLength: 40 })), {
      numRuns: 2_000,
      seed: 7,
    });
    for (const [beginning, steps] of sample)
      playSteps(beginning, steps, (state) => seen.add(contractStageOn(state, STARTS)));
    expect([...seen].toSorted()).toEqual(STAGES.toSorted());
  });

  it('treats a command from people the same whether or not the lapse is recorded', () => {
    // These two commands depend on the recorded end, which the lapse records.
    const peopleStep = step.filter(
      ({ name }) => !(name in alwaysAnswered || ['WithdrawContract', 'CloseContract'].includes(name)),
    );
    fc.assert(
      fc.property(beginnings, fc.array(step, { maxLength: 20 }), peopleStep, (beginning, steps, next) => {
        const { history, state } = playSteps(beginning, steps);
        const lapse = { name: 'LapseContract', data: {}, actor: 'system', today: next.today } as const;
        const { state: after } = playSteps(history, [lapse]);
        expect([next, acceptsStep(after, next)]).toEqual([next, acceptsStep(state, next)]);
      }),
      { numRuns: 1_000 },
    );
  });
});
