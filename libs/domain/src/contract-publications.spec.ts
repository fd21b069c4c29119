import { contract } from '#domain/contract';
import { isCaseStudy } from '#domain/contract-publications';
import {
  contractEndedEvent,
  type ContractEvent,
  PROVIDER,
  running,
  SCHOOL_HEAD,
} from '#domain/testing/contract.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const today: IsoDay = '2012-07-20';
const reason = personalToken('Others can learn from it');
const source = personalToken('Letter of 18 July');
const over = [...running, contractEndedEvent('completed')];
const CLERK = { today, roles: ['clerk'] };
const SCHOOL = { ...SCHOOL_HEAD, today };
const proposed: ContractEvent = {
  type: 'CaseStudyProposed',
  data: { proposedOn: '2012-07-16', reason },
  occurredOn: '2012-07-16',
};
const agreedEvent = (side: 'school' | 'provider'): ContractEvent => ({
  type: 'CaseStudyAgreed',
  data: { side, agreedOn: '2012-07-18', source: null },
  occurredOn: '2012-07-18',
});
const declined: ContractEvent = {
  type: 'CaseStudyDeclined',
  data: { side: 'school', declinedOn: '2012-07-19', reason },
  occurredOn: '2012-07-19',
};

describe('A case study', () => {
  it('is proposed once, after the end', () => {
    const propose = (history: readonly ContractEvent[], proposedOn: IsoDay = '2012-07-16') =>
      given(contract, ...history).when('ProposeCaseStudy', { proposedOn, reason }, CLERK);
    propose(over).then(proposed);
    propose(running).thenRefusal('not-ended');
    propose([...over, proposed]).thenRefusal('case-study-already-proposed');
    propose(over, '2012-07-12').thenRefusal('before-the-end');
  });

  it('needs the agreement of both sides, each once and with a source if the clerk records it', () => {
    const agree = (changes: object, by: object, ...history: ContractEvent[]) =>
      given(contract, ...over, ...history).when(
        'AgreeToCaseStudy',
        { side: 'school', agreedOn: '2012-07-18', source: null, ...changes },
        by,
      );
    agree({}, SCHOOL, proposed).then(agreedEvent('school'));
    agree({}, SCHOOL).thenRefusal('no-case-study-proposed');
    agree({}, SCHOOL, proposed, agreedEvent('school')).thenRefusal('already-agreed');
    agree({ agreedOn: '2012-07-15' }, SCHOOL, proposed).thenRefusal('before-the-proposal');
    agree({}, CLERK, proposed).thenRefusal('agreement-needs-source');
    agree({ source }, CLERK, proposed).thenTypes('CaseStudyAgreed');
    agree({ side: 'provider' }, { actor: 'somebody', today }, proposed).thenRefusal('not-the-assigned-leader');
    agree({ side: 'provider', agreedOn: '2012-08-20' }, { ...PROVIDER, today: '2012-08-20' }, proposed).thenRefusal(
      'provider-rights-ended',
    );
    const both = given(contract, ...over, proposed, agreedEvent('school'), agreedEvent('provider')).state();
    expect(isCaseStudy(both.afterwards)).toBe(true);
  });

  it('ends when one side declines, and can be agreed to again', () => {
    const history = [...over, proposed, agreedEvent('school'), agreedEvent('provider')];
    given(contract, ...history)
      .when('DeclineCaseStudy', { side: 'school', declinedOn: '2012-07-19', reason }, SCHOOL)
      .then(declined);
    given(contract, ...over)
      .when('DeclineCaseStudy', { side: 'school', declinedOn: '2012-07-19', reason }, SCHOOL)
      .thenRefusal('no-case-study-proposed');
    expect(isCaseStudy(given(contract, ...history, declined).state().afterwards)).toBe(false);
    const again = given(contract, ...history, declined, agreedEvent('school')).state();
    expect(isCaseStudy(again.afterwards)).toBe(true);
  });

  it('is withdrawn by the board, and can be proposed again', () => {
    const withdrawal = { withdrawnOn: '2012-07-19', reason } as const;
    const withdraw = (...history: ContractEvent[]) =>
      given(contract, ...over, ...history).when('WithdrawCaseStudy', withdrawal, CLERK);
    withdraw(proposed).then({ type: 'CaseStudyWithdrawn', data: withdrawal, occurredOn: '2012-07-19' });
    withdraw().thenRefusal('no-case-study-proposed');
    const { afterwards } = given(contract, ...over, proposed, { type: 'CaseStudyWithdrawn', data: withdrawal }).state();
    expect(afterwards.caseStudy).toBeNull();
  });
});

describe('The agreement to publish quotations', () => {
  const words = personalToken('I know why it works');
  const evidenceEvent = (evidenceId: string, count: number): ContractEvent => ({
    type: 'EvidenceRecorded',
    data: {
      ...{ evidenceId, kind: 'survey', aimIds: [], seenOn: '2012-07-02', description: reason, source },
      quotations: Array.from({ length: count }, () => ({ words, source })),
    },
  });
  const history = [...running, evidenceEvent('e1', 1), evidenceEvent('e2', 0)];
  const agreement = { evidenceId: 'e1', agreedOn: '2012-07-03', agreement: source } as const;
  const released: ContractEvent = { type: 'QuotationsReleased', data: agreement, occurredOn: '2012-07-03' };
  const release = (changes: object, ...more: ContractEvent[]) =>
    given(contract, ...history, ...more).when('ReleaseQuotations', { ...agreement, ...changes }, CLERK);

  it('is recorded once for evidence that has some, and not before it was seen', () => {
    release({}).then(released);
    release({ evidenceId: 'e9' }).thenRefusal('unknown-evidence');
    release({ evidenceId: 'e2' }).thenRefusal('no-quotations');
    release({}, released).thenRefusal('already-released');
    release({ agreedOn: '2012-07-01' }).thenRefusal('agreed-before-the-evidence');
    release({ agreedOn: '2012-07-21' }).thenRefusal('in-the-future');
  });

  it('can be withdrawn', () => {
    const withholding = { evidenceId: 'e1', withheldOn: '2012-07-19', reason } as const;
    const withhold = (...more: ContractEvent[]) =>
      given(contract, ...history, ...more).when('WithholdQuotations', withholding, CLERK);
    withhold(released).then({ type: 'QuotationsWithheld', data: withholding, occurredOn: '2012-07-19' });
    withhold().thenRefusal('not-released');
  });

  it('ends when the words are corrected or the evidence is voided', () => {
    const corrected = (quotations: { words: typeof words; source: typeof source }[] | null): ContractEvent => ({
      type: 'EvidenceCorrected',
      data: {
        evidenceId: 'e1',
        kind: { old: 'survey', new: 'survey' },
        aimIds: { old: [], new: [] },
        seenOn: { old: '2012-07-02', new: '2012-07-02' },
        ...{ description: reason, source: null, quotations, reason },
      },
    });
    const listReleased = (event: ContractEvent) =>
      given(contract, ...history, released, event).state().afterwards.releasedEvidence;
    expect(listReleased(corrected(null))).toEqual(['e1']);
    expect(listReleased(corrected([{ words, source }]))).toEqual([]);
    expect(listReleased({ type: 'EvidenceVoided', data: { evidenceId: 'e1', reason } })).toEqual([]);
  });
});
