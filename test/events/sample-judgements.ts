import { contract } from '#domain/contract';
import type { Aim } from '#domain/contract-aims.events';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { leadership } from '#domain/testing/sample-aims';
import { MEMBERS, personalText } from '#test/events/sample-parties';

export const CRITERION: Aim = { ...leadership, aimId: 'aim-3', by: '2012-01-31' };

/** The criterion is judged with evidence and without it, and each judgement is corrected. */
export const judgeCriterion = (streams: InMemoryStreams): InMemoryStreams => {
  const judged = { aimId: CRITERION.aimId, judgement: 'met', judgedOn: '2012-01-31' } as const;
  const plan = { kind: 'action-plan', seenOn: '2012-01-30' } as const;
  const reason = personalText('The books were seen too');
  const without = personalText('The plan is lost, and the governors describe it');
  return streams
    .on('2012-01-31')
    .do(MEMBERS[0], contract, 'JudgeAim', 'contract-1', {
      ...judged,
      evidence: personalText('The plan of January 2012'),
      evidenceSeen: [plan],
      noEvidenceReason: null,
    })
    .do(MEMBERS[0], contract, 'CorrectJudgement', 'contract-1', {
      ...judged,
      evidence: null,
      evidenceSeen: [plan, { kind: 'work-scrutiny', seenOn: '2012-01-31' }],
      noEvidenceReason: null,
      reason,
    })
    .do(MEMBERS[0], contract, 'CorrectJudgement', 'contract-1', {
      ...judged,
      evidence: null,
      evidenceSeen: [],
      noEvidenceReason: without,
      reason: personalText('Nobody had seen them'),
    })
    .do(MEMBERS[0], contract, 'JudgeAim', 'contract-1', {
      ...judged,
      evidence: personalText('What the governors say'),
      evidenceSeen: [],
      noEvidenceReason: personalText('The governors describe a plan that is lost'),
    });
};
