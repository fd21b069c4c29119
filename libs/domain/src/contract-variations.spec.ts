import { contract } from '#domain/contract';
import type { Aim } from '#domain/contract-aims.events';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractCommands } from '#domain/contract.types';
import { visitEvents } from '#domain/testing/contract-visits.builder';
import {
  contractEndedEvent,
  aimJudgedEvent,
  PROVIDER,
  running,
  SCHOOL_HEAD,
  terms,
  NOTHING_REQUIRED,
} from '#domain/testing/contract.builder';
import { mathematics, teaching } from '#domain/testing/sample-aims';
import type { IsoDay } from '#kernel/time';
import { given, personalToken } from '#kernel/testing/decider-spec';

const today: IsoDay = '2012-02-10';
const moreAble: Aim = {
  ...mathematics,
  statement: personalToken('More of the more able reach level 5'),
  change: { ...mathematics.change, target: 85 },
};

const proposal: ContractCommands['ProposeVariation'] = {
  variationId: 'variation-1',
  proposedAs: 'provider',
  reason: personalToken('The year 6 assessments show where the need is'),
  aims: [moreAble],
  parts: [],
  halfDays: 10,
};
const proposed: { type: 'VariationProposed'; data: ContractEvents['VariationProposed'] } = {
  type: 'VariationProposed',
  data: {
    variationId: 'variation-1',
    proposedBy: 'provider',
    reason: proposal.reason,
    aims: [{ aimId: 'mathematics', old: mathematics, new: moreAble }],
    parts: [],
    halfDays: { old: 12, new: 10 },
  },
};
const consented = {
  type: 'VariationAgreed' as const,
  data: {
    variationId: 'variation-1',
    agreedBy: 'school' as const,
    aims: proposed.data.aims,
    parts: proposed.data.parts,
    halfDays: proposed.data.halfDays,
  },
};
const refusal = { variationId: 'variation-1', as: 'school' as const, reason: personalToken('Not now') };
const refusedBySchool = {
  type: 'VariationRefused' as const,
  data: { variationId: 'variation-1', refusedBy: 'school' as const, reason: personalToken('Not now') },
};

const whenProposing = (changes: Partial<typeof proposal>, history = running, situation: { actor: string } = PROVIDER) =>
  given(contract, ...history).when(
    'ProposeVariation',
    { ...proposal, ...changes },
    { ...situation, today, facts: { terms, ...NOTHING_REQUIRED } },
  );

describe('A variation of a contract that another one extends', () => {
  const extended = [...running, { type: 'ContractExtended', data: { extensionId: 'contract-2' } }] as const;
  const extension = { reference: 'C-8', isSigned: true, aimIds: ['mathematics'] };
  const propose = (fact: typeof extension | undefined, aims = [moreAble]) =>
    given(contract, ...extended).when(
      'ProposeVariation',
      { ...proposal, aims },
      { ...PROVIDER, today, facts: { terms, clausesInForce: [], extension: fact } },
    );

  it('leaves aims as they are that a party of the extension has signed', () => {
    propose(extension).thenRefusal('aim-agreed-in-extension');
    propose({ ...extension, isSigned: false }).then(proposed);
    propose({ ...extension, aimIds: [] }).then(proposed);
    propose(extension, []).thenTypes('VariationProposed');
    given(contract, ...extended, proposed)
      .when(
        'ConsentToVariation',
        { variationId: 'variation-1', as: 'school' },
        { ...SCHOOL_HEAD, today, facts: { terms, clausesInForce: [], extension } },
      )
      .thenRefusal('aim-agreed-in-extension');
  });
});

describe('Withdrawing a variation', () => {
  const whenWithdrawing = (as: 'school' | 'provider', actor: { actor: string }) =>
    given(contract, ...running, proposed).when('WithdrawVariation', { ...refusal, as }, { ...actor, today });

  it('is possible only for the side that proposed it', () => {
    whenWithdrawing('school', SCHOOL_HEAD).thenRefusal('not-own-proposal');
    whenWithdrawing('provider', PROVIDER).thenTypes('VariationWithdrawn');
  });
});

describe('Proposing a variation', () => {
  it('records the old and new version, the reason and the proposer', () => {
    whenProposing({}).then(proposed);
  });

  it('is possible for the provider only by the assigned leader, and for the school never by the leader', () => {
    whenProposing({}, running, SCHOOL_HEAD).thenRefusal('not-the-assigned-leader');
    whenProposing({ proposedAs: 'school' }, running, PROVIDER).thenRefusal('acts-for-another-party');
    whenProposing({ proposedAs: 'school' }, running, SCHOOL_HEAD).thenTypes('VariationProposed');
  });

  it('must change something', () => {
    whenProposing({ aims: [{ ...mathematics }], halfDays: 12 }).thenRefusal('nothing-varied');
    whenProposing({ aims: [], halfDays: 11 }).thenTypes('VariationProposed');
    whenProposing({ aims: [{ ...teaching, method: personalToken('Observation by the LA') }], halfDays: 12 }).thenTypes(
      'VariationProposed',
    );
  });

  it('must stay between the delivered half-days and those of the contract', () => {
    const delivered = [...running, ...visitEvents('v1', 8)];
    whenProposing({ halfDays: 7 }, delivered).thenRefusal('below-delivered');
    whenProposing({ halfDays: 8 }, delivered).thenTypes('VariationProposed');
    whenProposing({ halfDays: 13 }).thenRefusal('beyond-award');
    whenProposing({ halfDays: 0 }).thenRefusal('half-days-must-be-positive');
  });

  it('keeps aims measurable and within the contract', () => {
    whenProposing({
      aims: [{ ...moreAble, change: { ...mathematics.change, measure: { ...mathematics.change.measure, unit: ' ' } } }],
    }).thenRefusal('aim-not-measurable');
    whenProposing({ aims: [{ ...moreAble, by: '2012-12-20' }] }).thenRefusal('aim-after-the-end');
    whenProposing({ aims: [{ ...moreAble, aimId: 'science' }] }).thenRefusal('unknown-aim');
    whenProposing({ aims: [moreAble, mathematics] }).thenRefusal('aim-varied-twice');
  });

  it('waits until an earlier variation is answered', () => {
    whenProposing({ variationId: 'variation-2' }, [...running, proposed]).thenRefusal('variation-open');
    whenProposing({}, [...running, proposed, refusedBySchool]).thenRefusal('variation-id-already-used');
    whenProposing({ variationId: 'variation-2' }, [...running, proposed, refusedBySchool]).thenTypes(
      'VariationProposed',
    );
  });

  it('needs a running contract within its time limit', () => {
    whenProposing({}, [...running, contractEndedEvent('ended-early')]).thenRefusal('not-running');
    given(contract, ...running)
      .when('ProposeVariation', proposal, { ...PROVIDER, today: '2012-07-21', facts: { terms, ...NOTHING_REQUIRED } })
      .thenRefusal('limit-passed');
  });
});

describe('Answering a variation', () => {
  const consent = { variationId: 'variation-1', as: 'school' as const };

  it('takes effect when the other side consents', () => {
    given(contract, ...running, proposed)
      .when('ConsentToVariation', consent, { ...SCHOOL_HEAD, today, facts: { terms, ...NOTHING_REQUIRED } })
      .then(consented);
    const state = given(contract, ...running, proposed, consented).state();
    expect([state.aims, state.halfDays, state.variation]).toEqual([[moreAble, teaching], 10, null]);
  });

  it('removes the judgement of a changed aim and of no other', () => {
    const history = [...running, aimJudgedEvent('mathematics'), aimJudgedEvent('teaching'), proposed, consented];
    expect(
      given(contract, ...history)
        .state()
        .judgements.map(({ aimId }) => aimId),
    ).toEqual(['teaching']);
    given(contract, ...history)
      .when(
        'CompleteContract',
        { endedOn: today, unusedPence: 0, note: personalToken('Done'), noVisitReason: personalToken('None') },
        { today },
      )
      .thenRefusal('aims-not-judged');
  });

  it('is refused for the side that proposed it, and for the leader on behalf of the school', () => {
    given(contract, ...running, proposed)
      .when(
        'ConsentToVariation',
        { ...consent, as: 'provider' },
        { ...PROVIDER, today, facts: { terms, ...NOTHING_REQUIRED } },
      )
      .thenRefusal('own-proposal');
    given(contract, ...running, proposed)
      .when('ConsentToVariation', consent, { ...PROVIDER, today, facts: { terms, ...NOTHING_REQUIRED } })
      .thenRefusal('acts-for-another-party');
  });

  it('must be about the open variation', () => {
    given(contract, ...running)
      .when('ConsentToVariation', consent, { ...SCHOOL_HEAD, today, facts: { terms, ...NOTHING_REQUIRED } })
      .thenRefusal('unknown-variation');
    given(contract, ...running, proposed)
      .when('RefuseVariation', { ...refusal, variationId: 'variation-9' }, SCHOOL_HEAD)
      .thenRefusal('unknown-variation');
  });

  it('refuses a plan below the half-days delivered since the proposal', () => {
    given(contract, ...running, proposed, ...visitEvents('v1', 11))
      .when('ConsentToVariation', consent, { ...SCHOOL_HEAD, today, facts: { terms, ...NOTHING_REQUIRED } })
      .thenRefusal('below-delivered');
  });

  it('changes nothing if the other side refuses with a reason', () => {
    given(contract, ...running, proposed)
      .when('RefuseVariation', refusal, SCHOOL_HEAD)
      .thenState(({ aims, halfDays, variation }) =>
        expect([aims, halfDays, variation]).toEqual([[mathematics, teaching], 12, null]),
      );
    given(contract, ...running, proposed)
      .when('RefuseVariation', { ...refusal, as: 'provider' }, PROVIDER)
      .thenRefusal('own-proposal');
  });

  it('refuses consent after the last day of the contract', () => {
    given(contract, ...running, proposed)
      .when('ConsentToVariation', consent, {
        ...SCHOOL_HEAD,
        today: '2012-07-21',
        facts: { terms, ...NOTHING_REQUIRED },
      })
      .thenRefusal('limit-passed');
  });
});
