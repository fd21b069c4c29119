import { contract } from '#domain/contract';
import type { AimForm, AimTerms } from '#domain/contract-aims.events';
import { aimAgreedEvent, drafted, ENDS, terms, withAims } from '#domain/testing/contract.builder';
import { confidence, leadership, learningWalk, mathematics, quality } from '#domain/testing/sample-aims';
import { given, personalToken } from '#kernel/testing/decider-spec';

const whenAgreeing = (form: AimForm) => given(contract, ...drafted).when('AgreeAim', form, { facts: { terms } });

describe('An aim of any kind', () => {
  it.each([mathematics, confidence, quality, learningWalk, leadership])('is agreed in a draft: $aimId', (aim) => {
    whenAgreeing(aim).then(aimAgreedEvent(aim));
  });

  it('becomes an aim of another kind while it is drafted', () => {
    const changed = { ...leadership, aimId: 'mathematics' };
    given(contract, ...withAims)
      .when('ChangeAim', changed, { facts: { terms } })
      .then({ type: 'AimChanged', data: { aimId: 'mathematics', old: mathematics, new: changed } });
  });

  it.each([mathematics, quality, learningWalk, leadership])('is due by the end of the contract: $aimId', (aim) => {
    whenAgreeing({ ...aim, by: ENDS }).thenTypes('AimAgreed');
    whenAgreeing({ ...aim, by: '2012-07-21' }).thenRefusal('aim-after-the-end');
  });

  it.each([mathematics, quality, learningWalk, leadership])(
    'has the terms of its kind and no others: $aimId',
    (aim) => {
      whenAgreeing({ ...aim, [aim.kind]: null }).thenRefusal('terms-of-another-kind');
      const { change, hold } = { ...mathematics, hold: quality.hold };
      const others = aim.kind === 'change' ? { hold } : { change };
      whenAgreeing({ ...aim, ...others }).thenRefusal('terms-of-another-kind');
    },
  );
});

describe('An aim to change a measure', () => {
  const whenChanging = (terms: Partial<AimTerms['change']>, more: Partial<AimForm> = {}) =>
    whenAgreeing({ ...mathematics, ...more, change: { ...mathematics.change, ...terms } });
  const { measure } = mathematics.change;

  it('names its measure and the unit', () => {
    whenChanging({ measure: { ...measure, unit: '' } }).thenRefusal('aim-not-measurable');
    whenChanging({ measure: { ...measure, name: ' ' } }).thenRefusal('aim-not-measurable');
  });

  it('has a target beyond the baseline in the direction of the measure', () => {
    whenChanging({ target: 67 }).thenRefusal('aim-not-measurable');
    whenChanging({ measure: { ...measure, direction: 'down' } }).thenRefusal('aim-not-measurable');
    const exclusions = { name: 'Exclusions', unit: 'pupils', direction: 'down' } as const;
    whenChanging({ measure: exclusions, target: 10 }).thenTypes('AimAgreed');
  });

  it('is not due before its baseline', () => {
    whenChanging({}, { by: '2011-07-14' }).thenRefusal('aim-not-measurable');
    whenChanging({}, { by: '2011-07-15' }).thenTypes('AimAgreed');
  });

  it('has a baseline, or says why there is none', () => {
    whenChanging({ baseline: null }).thenRefusal('baseline-or-reason');
    whenChanging({ noBaselineReason: personalToken('Not measured') }).thenRefusal('baseline-or-reason');
    whenChanging({ baseline: null, noBaselineReason: personalToken('Not measured') }).thenTypes('AimAgreed');
  });
});

describe('An aim to hold a level', () => {
  const whenHolding = (terms: Partial<AimTerms['hold']>) =>
    whenAgreeing({ ...quality, hold: { ...quality.hold, ...terms } });

  it('names its measure and the unit', () => {
    whenHolding({ measure: { name: 'Attendance', unit: '' } }).thenRefusal('aim-not-measurable');
    whenHolding({ measure: { name: 'Absence', unit: '%' }, bound: 'at-most', level: 4.5 }).thenTypes('AimAgreed');
  });

  it('begins on the last day at the latest', () => {
    whenHolding({ from: quality.by }).thenTypes('AimAgreed');
    whenHolding({ from: '2012-07-02' }).thenRefusal('aim-not-measurable');
  });
});

describe('An aim that people take part', () => {
  it.each([
    [0, 8],
    [9, 8],
    [1.5, 8],
    [1, 1.5],
  ])('cannot be that %d of %d persons do', (atLeast, of) => {
    whenAgreeing({ ...learningWalk, participation: { atLeast, of } }).thenRefusal('aim-not-measurable');
  });

  it('can be for one person, or for all of them', () => {
    whenAgreeing({ ...learningWalk, participation: { atLeast: 1, of: 1 } }).thenTypes('AimAgreed');
    whenAgreeing({ ...learningWalk, participation: { atLeast: 8, of: 8 } }).thenTypes('AimAgreed');
  });
});

describe('An aim that describes a criterion', () => {
  it('names each kind of its evidence once', () => {
    whenAgreeing({ ...leadership, criterion: { evidenceKinds: [] } }).thenRefusal('no-kind-of-evidence');
    whenAgreeing({ ...leadership, criterion: { evidenceKinds: ['minutes', 'minutes'] } }).thenRefusal(
      'no-kind-of-evidence',
    );
  });
});
