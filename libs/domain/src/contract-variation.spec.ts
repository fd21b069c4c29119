import { contract } from '#domain/contract';
import type { Aim, ContractEvents } from '#domain/contract.events';
import type { ContractCommands } from '#domain/contract.types';
import {
  ENDS,
  endedBy,
  judged,
  mathematics,
  PROVIDER,
  running,
  SCHOOL_HEAD,
  teaching,
  visited,
} from '#domain/testing/a-contract';
import type { IsoDay } from '#kernel/time';
import { given, token } from '#kernel/testing/decider-spec';

const today: IsoDay = '2012-02-10';
const moreAble: Aim = {
  ...mathematics,
  statement: 'More of the more able reach level 5',
  target: { value: 85, by: ENDS },
};

const proposal: ContractCommands['ProposeVariation'] = {
  variationId: 'variation-1',
  proposedAs: 'provider',
  reason: token('The year 6 assessments show where the need is'),
  aims: [moreAble],
  halfDays: 10,
};
const proposed: { type: 'VariationProposed'; data: ContractEvents['VariationProposed'] } = {
  type: 'VariationProposed',
  data: {
    variationId: 'variation-1',
    proposedBy: 'provider',
    reason: proposal.reason,
    aims: [{ aimId: 'mathematics', old: mathematics, new: moreAble }],
    halfDays: { old: 12, new: 10 },
  },
};
const consented = {
  type: 'VariationAgreed' as const,
  data: {
    variationId: 'variation-1',
    agreedBy: 'school' as const,
    aims: proposed.data.aims,
    halfDays: proposed.data.halfDays,
  },
};
const refusal = { variationId: 'variation-1', as: 'school' as const, reason: token('Not now') };
const refusedBySchool = {
  type: 'VariationRefused' as const,
  data: { variationId: 'variation-1', refusedBy: 'school' as const, reason: token('Not now') },
};

const proposing = (changes: Partial<typeof proposal>, history = running, situation: { actor: string } = PROVIDER) =>
  given(contract, ...history).when('ProposeVariation', { ...proposal, ...changes }, { ...situation, today });

describe('Proposing a variation', () => {
  it('says old and new, why, and by whom', () => {
    proposing({}).then(proposed);
  });

  it('comes from the assigned leader for the provider, and never from the leader for the school', () => {
    proposing({}, running, SCHOOL_HEAD).refused('not-the-assigned-leader');
    proposing({ proposedAs: 'school' }, running, PROVIDER).refused('signs-for-another');
    proposing({ proposedAs: 'school' }, running, SCHOOL_HEAD).thenTypes('VariationProposed');
  });

  it('changes something', () => {
    proposing({ aims: [{ ...mathematics }], halfDays: 12 }).refused('nothing-varied');
    proposing({ aims: [], halfDays: 11 }).thenTypes('VariationProposed');
    proposing({ aims: [{ ...teaching, method: 'Observation by the LA' }], halfDays: 12 }).thenTypes(
      'VariationProposed',
    );
  });

  it('never goes below what was delivered, nor above what the contract was made for', () => {
    const delivered = [...running, ...visited('v1', 8)];
    proposing({ halfDays: 7 }, delivered).refused('below-delivered');
    proposing({ halfDays: 8 }, delivered).thenTypes('VariationProposed');
    proposing({ halfDays: 13 }).refused('beyond-award');
    proposing({ halfDays: 0 }).refused('half-days-must-be-positive');
  });

  it('keeps aims measurable and within the contract: more time is a new decision', () => {
    proposing({ aims: [{ ...moreAble, assessor: '' }] }).refused('aim-not-measurable');
    proposing({ aims: [{ ...moreAble, target: { value: 85, by: '2012-12-20' } }] }).refused('aim-not-measurable');
    proposing({ aims: [{ ...moreAble, aimId: 'science' }] }).refused('unknown-aim');
    proposing({ aims: [moreAble, mathematics] }).refused('aim-varied-twice');
  });

  it('waits until an earlier one is answered', () => {
    proposing({ variationId: 'variation-2' }, [...running, proposed]).refused('variation-open');
    proposing({}, [...running, proposed, refusedBySchool]).refused('variation-known');
    proposing({ variationId: 'variation-2' }, [...running, proposed, refusedBySchool]).thenTypes('VariationProposed');
  });

  it('is possible while the contract runs and its limit has not passed', () => {
    proposing({}, [...running, endedBy('ended-early')]).refused('not-running');
    given(contract, ...running)
      .when('ProposeVariation', proposal, { ...PROVIDER, today: '2012-07-21' })
      .refused('limit-passed');
  });
});

describe('Answering a variation', () => {
  const consent = { variationId: 'variation-1', as: 'school' as const };

  it('takes effect with the consent of the other side', () => {
    given(contract, ...running, proposed)
      .when('ConsentToVariation', consent, { ...SCHOOL_HEAD, today })
      .then(consented);
    const state = given(contract, ...running, proposed, consented).state();
    expect([state.aims, state.halfDays, state.variation]).toEqual([[moreAble, teaching], 10, null]);
  });

  it('takes the judgement from an aim that is another now, and from no other', () => {
    const history = [...running, judged('mathematics'), judged('teaching'), proposed, consented];
    expect(given(contract, ...history).state().judgements).toEqual([{ aimId: 'teaching', judgement: 'met' }]);
    given(contract, ...history)
      .when('CompleteContract', { endedOn: today, unusedPence: 0, note: token('Done') }, { today })
      .refused('aims-not-judged');
  });

  it('is not given by the side that proposed, nor by the leader for the school', () => {
    given(contract, ...running, proposed)
      .when('ConsentToVariation', { ...consent, as: 'provider' }, { ...PROVIDER, today })
      .refused('own-proposal');
    given(contract, ...running, proposed)
      .when('ConsentToVariation', consent, { ...PROVIDER, today })
      .refused('signs-for-another');
  });

  it('is about the variation that is proposed', () => {
    given(contract, ...running)
      .when('ConsentToVariation', consent, { ...SCHOOL_HEAD, today })
      .refused('unknown-variation');
    given(contract, ...running, proposed)
      .when('RefuseVariation', { ...refusal, variationId: 'variation-9' }, SCHOOL_HEAD)
      .refused('unknown-variation');
  });

  it('does not go below what was delivered since the proposal', () => {
    given(contract, ...running, proposed, ...visited('v1', 11))
      .when('ConsentToVariation', consent, { ...SCHOOL_HEAD, today })
      .refused('below-delivered');
  });

  it('may be a refusal with a reason, and nothing changes', () => {
    given(contract, ...running, proposed)
      .when('RefuseVariation', refusal, SCHOOL_HEAD)
      .thenState(({ aims, halfDays, variation }) =>
        expect([aims, halfDays, variation]).toEqual([[mathematics, teaching], 12, null]),
      );
    given(contract, ...running, proposed)
      .when('RefuseVariation', { ...refusal, as: 'provider' }, PROVIDER)
      .refused('own-proposal');
  });

  it('comes too late after the last day of the contract', () => {
    given(contract, ...running, proposed)
      .when('ConsentToVariation', consent, { ...SCHOOL_HEAD, today: '2012-07-21' })
      .refused('limit-passed');
  });
});
