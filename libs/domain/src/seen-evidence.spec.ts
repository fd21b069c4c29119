import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { ContractEvents } from '#domain/contract.events';
import { aimAgreedEvent, measurementEvent, running } from '#domain/testing/contract.builder';
import { leadership, NAMES_NOTHING } from '#domain/testing/sample-aims';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const today: IsoDay = '2012-02-10';
const evidence = personalToken('The plan is followed');
const noEvidenceReason = personalToken('The plan burnt, and the governors describe it');
const reason = personalToken('The day was mistyped');
const seen = { kind: 'action-plan', seenOn: '2012-02-08' as IsoDay };
const judged: ContractEvents['AimJudged'] = {
  aimId: 'leadership',
  judgement: 'met',
  evidence,
  judgedOn: today,
  evidenceSeen: [seen],
  noEvidenceReason: null,
  ...NAMES_NOTHING,
};
const history = [...running, aimAgreedEvent(leadership)];

describe('Judging a criterion', () => {
  const whenJudging = (change: Partial<typeof judged>) =>
    given(contract, ...history, measurementEvent('mathematics', 80)).when(
      'JudgeAim',
      { ...judged, ...change },
      { today },
    );

  it('records which kinds of evidence were seen, and when', () => {
    whenJudging({}).then({ type: 'AimJudged', data: judged, occurredOn: today });
  });

  it('as met needs a kind of evidence, or the reason why none was seen', () => {
    whenJudging({ evidenceSeen: [] }).thenRefusal('no-evidence-seen');
    const without = { evidenceSeen: [], noEvidenceReason };
    whenJudging(without).then({ type: 'AimJudged', data: { ...judged, ...without }, occurredOn: today });
    for (const judgement of ['partly-met', 'not-met'] as const)
      whenJudging({ judgement, evidenceSeen: [] }).thenTypes('AimJudged');
  });

  it('keeps no reason if evidence was seen', () => {
    whenJudging({ noEvidenceReason }).then({ type: 'AimJudged', data: judged, occurredOn: today });
  });

  it('takes only kinds of its own, each once, seen while the contract ran and not after the judgement', () => {
    whenJudging({ evidenceSeen: [{ ...seen, kind: 'minutes' }] }).thenRefusal('not-a-kind-of-evidence');
    whenJudging({ evidenceSeen: [seen, seen] }).thenRefusal('not-a-kind-of-evidence');
    whenJudging({ evidenceSeen: [{ ...seen, seenOn: '2012-02-11' }] }).thenRefusal('seen-after-the-judgement');
    whenJudging({ evidenceSeen: [{ ...seen, seenOn: '2011-10-09' }] }).thenRefusal('before-the-start');
  });

  it('is told apart from judging an aim with measurements, which has no kinds of evidence', () => {
    whenJudging({ aimId: 'mathematics' }).thenRefusal('aim-without-kinds-of-evidence');
    whenJudging({ aimId: 'mathematics', evidenceSeen: [] }).thenTypes('AimJudged');
  });
});

describe('Correcting the judgement of a criterion', () => {
  const event: NewEvent<ContractEvents> = { type: 'AimJudged', data: judged };
  const unchanged: ContractCommands['CorrectJudgement'] = {
    aimId: 'leadership',
    judgement: 'met',
    judgedOn: today,
    evidence: null,
    evidenceSeen: null,
    noEvidenceReason: null,
    reason,
  };
  const whenCorrecting = (change: Partial<typeof unchanged>, before = event) =>
    given(contract, ...history, before).when(
      'CorrectJudgement',
      { ...unchanged, ...change },
      { today, roles: ['clerk'] },
    );

  it('says which kinds were seen before and after', () => {
    const right = [{ ...seen, seenOn: '2012-02-09' as IsoDay }];
    whenCorrecting({ evidenceSeen: right }).then({
      type: 'JudgementCorrected',
      data: {
        aimId: 'leadership',
        judgement: { old: 'met', new: 'met' },
        judgedOn: { old: today, new: today },
        evidence: null,
        evidenceSeen: { old: [seen], new: right },
        noEvidenceReason: null,
        restsOn: null,
        otherAssessor: null,
        reason,
      },
      occurredOn: today,
    });
  });

  it('is refused if nothing changes, or the result would be refused', () => {
    whenCorrecting({}).thenRefusal('nothing-changed');
    whenCorrecting({ evidenceSeen: [seen] }).thenRefusal('nothing-changed');
    whenCorrecting({ judgedOn: '2012-02-07' }).thenRefusal('seen-after-the-judgement');
    whenCorrecting({ evidenceSeen: [] }).thenRefusal('no-evidence-seen');
    whenCorrecting({ evidenceSeen: [], noEvidenceReason }).thenTypes('JudgementCorrected');
    const without = { ...event, data: { ...judged, evidenceSeen: [], noEvidenceReason } } as typeof event;
    whenCorrecting({ judgedOn: '2012-02-09' }, without).thenTypes('JudgementCorrected');
  });
});
