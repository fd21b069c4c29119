import { contract } from '#domain/contract';
import type { Aim, AimForm } from '#domain/contract-aims.events';
import type { ContractEvents } from '#domain/contract.events';
import {
  aimAgreedEvent,
  aimJudgedEvent,
  PROVIDER,
  running,
  SCHOOL_HEAD,
  terms,
  NOTHING_REQUIRED,
} from '#domain/testing/contract.builder';
import { leadership, learningWalk, mathematics, quality, NO_VALUE_DETAILS } from '#domain/testing/sample-aims';
import type { NewEvent } from '#kernel/decider';
import type { JsonObject } from '#kernel/json';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type ContractEvent = NewEvent<ContractEvents>;

const today: IsoDay = '2012-02-10';
const source = personalToken('List of those who came');
const reason = personalToken('Miscounted');

/** A running contract with one aim more of each kind. */
const history = [...running, ...[quality, learningWalk, leadership].map(aimAgreedEvent)];
const measured = (
  aimId: string,
  value: number,
): { type: 'MeasurementRecorded'; data: ContractEvents['MeasurementRecorded'] } => ({
  type: 'MeasurementRecorded',
  data: { measurementId: `m-${aimId}`, aimId, value, measuredOn: '2012-02-01', source, ...NO_VALUE_DETAILS },
});

describe('Measuring an aim', () => {
  const whenMeasuring = (aimId: string, value: number) =>
    given(contract, ...history).when('RecordMeasurement', measured(aimId, value).data, { today });

  it('takes any value of a measure that changes or is held', () => {
    whenMeasuring('mathematics', 72.5).thenTypes('MeasurementRecorded');
    whenMeasuring('quality', -0.5).thenTypes('MeasurementRecorded');
  });

  it('takes the number of those who took part, from nobody to everybody', () => {
    for (const value of [0, 5, 8]) whenMeasuring('walk', value).thenTypes('MeasurementRecorded');
    for (const value of [-1, 7.5, 9]) whenMeasuring('walk', value).thenRefusal('not-a-number-of-persons');
  });

  it('is refused for a criterion, which is judged with evidence', () => {
    whenMeasuring('leadership', 1).thenRefusal('aim-without-values');
    whenMeasuring('science', 1).thenRefusal('unknown-aim');
  });

  it('is corrected to a value that the aim can have', () => {
    const whenCorrecting = (value: number) =>
      given(contract, ...history, measured('walk', 6)).when(
        'CorrectMeasurement',
        { measurementId: 'm-walk', value, measuredOn: '2012-02-01', source: null, reason, ...NO_VALUE_DETAILS },
        { today, roles: ['clerk'] },
      );
    whenCorrecting(8).thenTypes('MeasurementCorrected');
    whenCorrecting(9).thenRefusal('not-a-number-of-persons');
  });
});

describe('Judging an aim', () => {
  const whenJudging = (aimId: string, events: readonly ContractEvent[] = history) =>
    given(contract, ...events).when(
      'JudgeAim',
      {
        aimId,
        judgement: 'met',
        evidence: personalToken('The action plan'),
        judgedOn: today,
        evidenceSeen: aimId === 'leadership' ? [{ kind: 'action-plan', seenOn: today }] : [],
        noEvidenceReason: null,
      },
      { today },
    );

  it('needs a measurement, except for a criterion', () => {
    whenJudging('leadership').thenTypes('AimJudged');
    for (const aimId of ['quality', 'walk']) whenJudging(aimId).thenRefusal('no-measurement');
    whenJudging('walk', [...history, measured('walk', 8)]).thenTypes('AimJudged');
    whenJudging('quality', [...history, measured('quality', 78)]).thenTypes('AimJudged');
  });

  it('of every kind lets the contract be completed', () => {
    const judged = ['mathematics', 'teaching', 'quality', 'walk'].map((aimId) => aimJudgedEvent(aimId));
    const end = { endedOn: today, unusedPence: 0, note: personalToken('Done'), noVisitReason: personalToken('None') };
    const whenCompleting = (...events: ContractEvent[]) =>
      given(contract, ...history, ...events).when('CompleteContract', end, { today });
    whenCompleting(...judged).thenRefusal('aims-not-judged');
    whenCompleting(...judged, aimJudgedEvent('leadership')).thenTypes('ContractEnded');
  });
});

describe('Varying an aim', () => {
  const proposal = (aim: AimForm) => ({
    variationId: 'variation-1',
    proposedAs: 'provider' as const,
    reason: personalToken('New focus'),
    aims: [aim],
    parts: [],
    halfDays: 12,
  });
  const whenVarying = (aim: AimForm, ...more: ContractEvent[]) =>
    given(contract, ...history, ...more).when('ProposeVariation', proposal(aim), {
      ...PROVIDER,
      today,
      facts: { terms, ...NOTHING_REQUIRED },
    });

  it.each([mathematics, quality, learningWalk, leadership])('does nothing without a change: $aimId', (aim) => {
    whenVarying(structuredClone(aim)).thenRefusal('nothing-varied');
  });

  it.each<[string, AimForm]>([
    ['the cohort', { ...mathematics, cohort: personalToken('Year 5') }],
    ['the level', { ...quality, hold: { ...quality.hold, level: 80 } }],
    ['the day', { ...learningWalk, by: '2012-06-01' }],
    ['the number of persons', { ...learningWalk, participation: { atLeast: 8, of: 8 } }],
    ['the kinds of evidence', { ...leadership, criterion: { evidenceKinds: ['action-plan'] } }],
  ])('changes %s', (_, aim) => {
    whenVarying(aim).thenTypes('VariationProposed');
  });

  it('keeps the rules of its kind', () => {
    whenVarying({ ...quality, hold: null }).thenRefusal('terms-of-another-kind');
    whenVarying({ ...leadership, by: '2012-07-21' }).thenRefusal('aim-after-the-end');
  });

  it('gives an aim another kind only while its measurements stay possible values', () => {
    const held = { ...quality, aimId: 'mathematics' };
    const criterion = { ...leadership, aimId: 'mathematics' };
    whenVarying(held, measured('mathematics', 81)).thenTypes('VariationProposed');
    whenVarying(criterion).thenTypes('VariationProposed');
    whenVarying(criterion, measured('mathematics', 81)).thenRefusal('values-do-not-fit');
    const { change } = mathematics;
    const absence = { ...change, measure: { ...change.measure, name: 'Days of absence', unit: 'days' } };
    whenVarying({ ...mathematics, change: absence }, measured('mathematics', 81)).thenRefusal('values-do-not-fit');
    whenVarying({ ...learningWalk, aimId: 'quality' }, measured('quality', 7)).thenRefusal('values-do-not-fit');
    whenVarying({ ...learningWalk, participation: { atLeast: 5, of: 6 } }, measured('walk', 6)).thenTypes(
      'VariationProposed',
    );
    whenVarying({ ...learningWalk, participation: { atLeast: 5, of: 5 } }, measured('walk', 6)).thenRefusal(
      'values-do-not-fit',
    );
  });

  it('cannot take effect when a measurement since the proposal does not fit', () => {
    const criterion: Aim = { ...leadership, aimId: 'quality' };
    const { proposedAs, ...rest } = proposal(criterion);
    const changes = [{ aimId: 'quality', old: quality, new: criterion }];
    const proposed: ContractEvent = {
      type: 'VariationProposed',
      data: { ...rest, proposedBy: proposedAs, aims: changes, parts: [], halfDays: { old: 12, new: 12 } },
    };
    const whenConsenting = (...events: ContractEvent[]) =>
      given(contract, ...history, proposed, ...events).when(
        'ConsentToVariation',
        { variationId: 'variation-1', as: 'school' },
        { ...SCHOOL_HEAD, today, facts: { terms, ...NOTHING_REQUIRED } },
      );
    whenConsenting().thenTypes('VariationAgreed');
    whenConsenting(measured('quality', 78)).thenRefusal('values-do-not-fit');
  });
});

describe('An aim of version 1', () => {
  const old = {
    aimId: 'a',
    needArea: 'mathematics',
    statement: 'personal:v1:s',
    measure: { name: 'Level 4', unit: '%', direction: 'up' },
    baseline: { value: 67, on: '2011-07-15', cohort: 'personal:v1:c', status: 'final' },
    target: { value: 80, by: '2012-07-20' },
    assessor: 'personal:v1:a',
    method: 'personal:v1:m',
  };
  const { aimId, needArea, statement, assessor, method, measure, baseline } = old;
  const current = {
    aimId,
    needArea,
    statement,
    assessor,
    method,
    kind: 'change',
    cohort: null,
    by: '2012-07-20',
    change: { measure, baseline, noBaselineReason: null, target: 80 },
    hold: null,
    participation: null,
    criterion: null,
  };
  const upcast = (type: 'AimAgreed' | 'AimChanged' | 'VariationProposed' | 'VariationAgreed', data: object) =>
    contract.upcasts?.[type]?.reduce<JsonObject>((known, step) => step(known), data as JsonObject);

  it('is one to change a measure, wherever it is stored', () => {
    expect(upcast('AimAgreed', old)).toEqual(current);
    const change = { aimId: 'a', old, new: old };
    const currentChange = { aimId: 'a', old: current, new: current };
    expect(upcast('AimChanged', change)).toEqual(currentChange);
    for (const type of ['VariationProposed', 'VariationAgreed'] as const)
      expect(upcast(type, { variationId: 'v', aims: [change] })).toEqual({
        variationId: 'v',
        aims: [currentChange],
        parts: [],
      });
  });
});
