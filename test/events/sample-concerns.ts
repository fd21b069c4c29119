import { contract } from '#domain/contract';
import { escalation } from '#domain/escalation';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, personalText, LEADER, MEMBERS, SCHOOL_HEAD } from '#test/events/sample-parties';

/** A concern that is answered, escalated and resolved, and a safeguarding referral. */
export const raiseConcerns = (streams: InMemoryStreams): InMemoryStreams => {
  const reported = { kind: 'leadership' as const, aimIds: ['aim-1'], detail: personalText('Meetings are cancelled') };
  streams.do(LEADER, contract, 'ReportNotProgressing', 'contract-1', reported);
  const [concern] = streams.state(contract, 'contract-1').concerns;
  if (concern === undefined) throw new Error('The report raised no concern.');
  const { escalationId } = concern;
  const { boardId, schoolUrn, leaderPersonId, homeSchoolUrn } = streams.state(contract, 'contract-1').agreed;
  return streams
    .do('system', escalation, 'OpenConcern', escalationId, {
      contractId: 'contract-1',
      boardId,
      schoolUrn,
      leaderPersonId,
      homeSchoolUrn,
      ...reported,
    })
    .do(SCHOOL_HEAD, escalation, 'AnswerConcern', escalationId, {
      by: 'school',
      answer: personalText('We will meet on Monday'),
    })
    .do(SCHOOL_HEAD, escalation, 'CorrectAnswer', escalationId, {
      answer: 1,
      text: personalText('We will meet on Tuesday'),
      reason: personalText('Monday is a holiday'),
    })
    .do(CLERK, escalation, 'ProposeStep', escalationId, {
      reason: personalText('No meeting at all'),
      answerDueOn: null,
      urgency: null,
    })
    .do(CLERK, escalation, 'WithdrawStepProposal', escalationId, { reason: personalText('A meeting was held') })
    .do(CLERK, escalation, 'ProposeStep', escalationId, {
      reason: personalText('No meeting for six weeks'),
      answerDueOn: '2011-12-02',
      urgency: personalText('The head leaves at the end of the week'),
    })
    .do(MEMBERS[0], escalation, 'ApproveStep', escalationId, { as: 'chair', decisionId: null })
    .do(CLERK, escalation, 'ResolveConcern', escalationId, {
      outcome: personalText('A new head is in post'),
      resolvedOn: '2011-12-01',
    })
    .do(SCHOOL_HEAD, escalation, 'RaiseConcern', 'safeguarding-1', {
      contractId: 'contract-1',
      kind: 'safeguarding',
      raisedBy: 'officer',
      aimIds: [],
      detail: null,
      referredTo: personalText('Local authority designated officer'),
    });
};
