import { succession } from '#domain/succession';
import { listParties } from '#domain/succession-terms';
import { successions } from '#domain/succession-reactions';
import type { SuccessionEvents, SuccessionTerms } from '#domain/succession.events';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const [OLD, NEW, OTHER] = ['113521', '149010', '113522'] as const;
const source = personalToken('Academy order');
const reason = personalToken('Mistyped');
const conversion: SuccessionTerms = { kind: 'conversion', predecessors: [OLD], successors: [NEW], on: '2012-02-01' };
const known = { facts: { unknown: [] } };

const proposed = (terms: SuccessionTerms = conversion): NewEvent<SuccessionEvents> => ({
  type: 'SuccessionProposed',
  data: { ...terms, source },
});
const confirmedBy = (
  schoolUrn: string,
  party: SuccessionEvents['SuccessionPartyConfirmed']['party'],
): NewEvent<SuccessionEvents> => ({ type: 'SuccessionPartyConfirmed', data: { schoolUrn, party, source: null } });
const confirmed: NewEvent<SuccessionEvents> = { type: 'SuccessionConfirmed', data: conversion };
const withdrawn: NewEvent<SuccessionEvents> = { type: 'SuccessionWithdrawn', data: { ...conversion, reason } };

const propose = (terms: Partial<SuccessionTerms>, unknown: string[] = []) =>
  given(succession).when(
    'ProposeSuccession',
    { ...conversion, ...terms, schoolUrn: OLD, source },
    { facts: { unknown } },
  );

describe('A succession of schools', () => {
  it('is proposed with the day and the source, also while the new URN is not known', () => {
    propose({}).then(proposed());
    propose({ successors: [] }).thenTypes('SuccessionProposed');
    propose({ kind: 'closure', successors: [] }).thenTypes('SuccessionProposed');
    propose({ kind: 'merger', predecessors: [OLD, OTHER], successors: [OTHER] }).thenTypes('SuccessionProposed');
    propose({ kind: 'split', successors: [OLD, NEW] }).thenTypes('SuccessionProposed');
  });

  it('has as many predecessors and successors as its kind allows, each once, and each in the register', () => {
    propose({ kind: 'merger' }).thenRefusal('wrong-number-of-schools');
    propose({ kind: 'closure' }).thenRefusal('wrong-number-of-schools');
    propose({ kind: 'split' }).thenRefusal('wrong-number-of-schools');
    propose({ successors: [OLD] }).thenRefusal('school-named-twice');
    propose({ kind: 'merger', predecessors: [OLD, OLD] }).thenRefusal('school-named-twice');
    propose({ predecessors: [OTHER] }).thenRefusal('other-school');
    propose({}, [NEW]).thenRefusal('unknown-school');
  });

  it('takes effect when the predecessors and the responsible bodies of the successors have confirmed', () => {
    const head = { actor: 'head-1', roles: ['school-head'] };
    const forSchool = { schoolUrn: OLD, party: 'school', source: null } as const;
    given(succession, proposed())
      .when('ConfirmSuccession', forSchool, head)
      .then({ type: 'SuccessionPartyConfirmed', data: forSchool });
    given(succession, proposed(), confirmedBy(NEW, 'responsible-body'))
      .when('ConfirmSuccession', forSchool, head)
      .then({ type: 'SuccessionPartyConfirmed', data: forSchool }, confirmed);
    given(succession, proposed(), confirmedBy(OLD, 'school'))
      .when('ConfirmSuccession', forSchool, head)
      .thenRefusal('already-confirmed');
    given(succession, proposed())
      .when('ConfirmSuccession', { schoolUrn: NEW, party: 'school', source: null }, head)
      .thenRefusal('not-a-party');
    given(succession, proposed())
      .when('ConfirmSuccession', { schoolUrn: OTHER, party: 'school', source: null }, head)
      .thenRefusal('other-school');
    given(succession, proposed({ ...conversion, successors: [] }))
      .when('ConfirmSuccession', forSchool, head)
      .thenRefusal('successor-not-known');
    expect(listParties({ ...conversion, kind: 'closure', successors: [] })).toEqual([
      { schoolUrn: OLD, party: 'school' },
      { schoolUrn: OLD, party: 'responsible-body' },
    ]);
  });

  it('is confirmed for somebody else only with the document in which they confirmed', () => {
    const forSchool = { schoolUrn: OLD, party: 'school', source: null } as const;
    const clerk = { actor: 'clerk-2', roles: ['clerk'] };
    given(succession, proposed()).when('ConfirmSuccession', forSchool, clerk).thenRefusal('source-missing');
    given(succession, proposed())
      .when('ConfirmSuccession', { ...forSchool, source }, clerk)
      .thenTypes('SuccessionPartyConfirmed');
  });

  it('is confirmed by a second person: whoever proposed it records no document, and is not the only one who confirms', () => {
    const forSchool = { schoolUrn: OLD, party: 'school', source: null } as const;
    const proposer = { actor: 'clerk-1' };
    given(succession, proposed())
      .when('ConfirmSuccession', { ...forSchool, source }, { ...proposer, roles: ['clerk'] })
      .thenRefusal('second-person-needed');
    given(succession, proposed())
      .when('ConfirmSuccession', forSchool, { ...proposer, roles: ['school-head'] })
      .thenTypes('SuccessionPartyConfirmed');
    given(succession, proposed(), confirmedBy(NEW, 'responsible-body'))
      .when('ConfirmSuccession', forSchool, { ...proposer, roles: ['school-head', 'responsible-body'] })
      .thenRefusal('second-person-needed');
  });

  it('is corrected with old and new values, after which all parties confirm again', () => {
    const correction = { ...conversion, on: '2012-04-01', schoolUrn: OLD, source: null, reason } as const;
    const corrected: NewEvent<SuccessionEvents> = {
      type: 'SuccessionCorrected',
      data: {
        kind: { old: 'conversion', new: 'conversion' },
        predecessors: { old: [OLD], new: [OLD] },
        successors: { old: [NEW], new: [NEW] },
        on: { old: '2012-02-01', new: '2012-04-01' },
        source: null,
        reason,
      },
    };
    const history = [proposed(), confirmedBy(OLD, 'school'), confirmedBy(NEW, 'responsible-body'), confirmed];
    given(succession, ...history)
      .when('CorrectSuccession', correction, known)
      .then(corrected);
    expect(given(succession, ...history, corrected).state()).toMatchObject({ stage: 'proposed', confirmations: [] });
    given(succession, proposed())
      .when('CorrectSuccession', { ...correction, on: conversion.on }, known)
      .thenRefusal('nothing-changed');
  });

  it('is withdrawn once, with a reason, also after it was confirmed, and then nothing is recorded any more', () => {
    given(succession, proposed(), confirmed).when('WithdrawSuccession', { schoolUrn: OLD, reason }).then(withdrawn);
    given(succession, proposed(), withdrawn)
      .when('WithdrawSuccession', { schoolUrn: OLD, reason })
      .thenRefusal('succession-withdrawn');
    given(succession, proposed(), withdrawn)
      .when('ConfirmSuccession', { schoolUrn: OLD, party: 'school', source })
      .thenRefusal('succession-withdrawn');
  });

  it('is noted on every school that it names, and on one that a correction leaves out', () => {
    const event = { id: 's1', data: { ...conversion, source } };
    expect(told('SuccessionProposed', event)).toEqual([`${OLD} proposed`, `${NEW} proposed`]);
    const data = {
      kind: { old: 'conversion', new: 'conversion' },
      predecessors: { old: [OLD], new: [OLD] },
      successors: { old: [NEW], new: [OTHER] },
      on: { old: conversion.on, new: conversion.on },
    };
    expect(told('SuccessionCorrected', { id: 's1', data })).toEqual([
      `${OLD} proposed`,
      `${OTHER} proposed`,
      `${NEW} withdrawn`,
    ]);
  });
});

const told = (type: string, event: object): string[] =>
  (successions.on[type]?.(event as never) ?? []).map(({ id, data }) => `${id} ${(data as { stage: string }).stage}`);
