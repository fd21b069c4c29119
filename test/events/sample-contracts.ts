import { contract } from '#domain/contract';
import type { Aim } from '#domain/contract.events';
import { escalation } from '#domain/escalation';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import { mathematics, teaching } from '#domain/testing/sample-aims';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, personalText, HOME_HEAD, LEADER, MEMBERS, SCHOOL_HEAD } from '#test/events/sample-parties';
import { AWARD } from '#test/events/sample-requests';

const MATHEMATICS: Aim = { ...mathematics, aimId: 'aim-1', target: { value: 80, by: '2012-01-31' } };
const TEACHING: Aim = { ...teaching, aimId: 'aim-2', target: { value: 75, by: '2012-01-31' } };

/** Drafts a contract from a decision, agrees an aim and collects all signatures. */
const signContract = (
  streams: InMemoryStreams,
  id: string,
  terms: { reference: string; startsOn: '2011-10-10' | '2011-11-07'; signedOn: '2011-10-05' | '2011-11-02' },
): InMemoryStreams => {
  const { reference, startsOn, signedOn } = terms;
  return streams
    .do(CLERK, contract, 'DraftContract', id, {
      reference,
      decisionId: id.replace('contract', 'decision'),
      boardId: 'board-1',
      leaderId: LEADER,
      fundId: 'fund-1',
      pence: AWARD.mostPence,
      halfDays: AWARD.mostHalfDays,
      startsOn,
      endsOn: AWARD.latestEnd,
    })
    .do(CLERK, contract, 'AgreeAim', id, MATHEMATICS)
    .do(CLERK, contract, 'AgreeAim', id, TEACHING)
    .do(CLERK, contract, 'DropAim', id, { aimId: TEACHING.aimId })
    .do(SCHOOL_HEAD, contract, 'SignContract', id, { as: 'school', signedOn })
    .do(CLERK, contract, 'AcknowledgeContract', id, { acknowledgedOn: signedOn })
    .do(LEADER, contract, 'SignContract', id, { as: 'provider', signedOn })
    .do(HOME_HEAD, contract, 'SignContract', id, { as: 'home-head', signedOn });
};

/** Starts the first contract, plans and records visits. */
export const startFirstContract = (streams: InMemoryStreams): InMemoryStreams =>
  signContract(streams, 'contract-1', { reference: 'C-2011-07', startsOn: '2011-10-10', signedOn: '2011-10-05' })
    .on('2011-10-10')
    .do(CLERK, contract, 'StartContract', 'contract-1', { startedOn: '2011-10-10' })
    .do('system', contract, 'LapseContract', 'contract-1', {})
    .do(LEADER, contract, 'PlanVisit', 'contract-1', {
      visitId: 'visit-1',
      on: '2011-10-18',
      halfDays: 2,
      purpose: personalText('Learning walk'),
    })
    .do(LEADER, contract, 'PlanVisit', 'contract-1', {
      visitId: 'visit-2',
      on: '2011-10-25',
      halfDays: 1,
      purpose: personalText('Joint planning'),
    })
    .on('2011-10-25')
    .do(LEADER, contract, 'RecordVisit', 'contract-1', {
      visitId: 'visit-1',
      heldOn: '2011-10-18',
      halfDays: 2,
      summary: personalText('Saw six lessons'),
    })
    .do(SCHOOL_HEAD, contract, 'CountersignVisit', 'contract-1', { visitId: 'visit-1' })
    .do(LEADER, contract, 'RecordMissedVisit', 'contract-1', {
      visitId: 'visit-2',
      reasonCode: 'leader-ill',
      note: personalText('Influenza'),
    })
    .do('system', leader, 'RecordDelivery', LEADER, { contractId: 'contract-1', halfDays: 20, visitId: 'visit-1' });

/** The second contract gets neither money nor days, and is withdrawn. */
export const withdrawSecondContract = (streams: InMemoryStreams): InMemoryStreams =>
  signContract(streams, 'contract-2', { reference: 'C-2011-08', startsOn: '2011-11-07', signedOn: '2011-11-02' }).do(
    CLERK,
    contract,
    'WithdrawContract',
    'contract-2',
    { reason: personalText('There is no money left') },
  );

const recordProgress = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .on('2011-12-01')
    .do('system', contract, 'NoteOverdueReview', 'contract-1', { wasDueOn: '2011-11-21' })
    .do('system', contract, 'NoteOverdueReport', 'contract-1', { wasDueOn: '2011-11-21' })
    .do(LEADER, contract, 'RecordMeasurement', 'contract-1', {
      measurementId: 'measurement-1',
      aimId: 'aim-1',
      value: 74,
      measuredOn: '2011-11-28',
      source: personalText('Year 6 assessments, November 2011'),
    })
    .do(LEADER, contract, 'SubmitProgressReport', 'contract-1', {
      reportId: 'report-1',
      reportedOn: '2011-12-01',
      ratings: [{ aimId: 'aim-1', rating: 'amber', evidence: personalText('Half-term assessments') }],
      narrative: personalText('The more able pupils make progress'),
    })
    .do(SCHOOL_HEAD, contract, 'RecordSchoolStatement', 'contract-1', {
      statement: personalText('The staff plan mathematics together now'),
    })
    .do(CLERK, contract, 'RecordBoardReview', 'contract-1', {
      reviewedOn: '2011-12-01',
      judgement: 'amber',
      note: personalText('On course, to be seen again in six weeks'),
    });

const proposeVariation = (streams: InMemoryStreams, variationId: string): InMemoryStreams =>
  streams.do(LEADER, contract, 'ProposeVariation', 'contract-1', {
    variationId,
    proposedAs: 'provider',
    reason: personalText('The assessments show where the need is'),
    aims: [{ ...MATHEMATICS, target: { value: 85, by: '2012-01-31' } }],
    halfDays: 11,
  });

const varyContract = (streams: InMemoryStreams): InMemoryStreams => {
  proposeVariation(streams, 'variation-1').do(SCHOOL_HEAD, contract, 'RefuseVariation', 'contract-1', {
    variationId: 'variation-1',
    as: 'school',
    reason: personalText('Not before the holidays'),
  });
  return proposeVariation(streams, 'variation-2').do(SCHOOL_HEAD, contract, 'ConsentToVariation', 'contract-1', {
    variationId: 'variation-2',
    as: 'school',
  });
};

const raiseConcerns = (streams: InMemoryStreams): InMemoryStreams => {
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

/** A payment that is proposed twice by mistake, paid to a wrong account and void, and a price that falls. */
const mistakePayments = (streams: InMemoryStreams): InMemoryStreams => {
  const propose = (instalmentId: string) =>
    streams.do(CLERK, fund, 'ProposePayment', 'fund-1', {
      instalmentId,
      contractId: 'contract-1',
      pence: 90_000,
      milestone: personalText('Half-way'),
      payee: personalText('The home school'),
    });
  propose('mistake-1');
  propose('mistake-2')
    .do(CLERK, fund, 'WithdrawPaymentProposal', 'fund-1', {
      instalmentId: 'mistake-1',
      reason: personalText('Proposed twice'),
    })
    .do(MEMBERS[0], fund, 'PayInstalment', 'fund-1', { instalmentId: 'mistake-2', paidOn: '2011-12-01' })
    .do(CLERK, fund, 'CorrectPayment', 'fund-1', {
      instalmentId: 'mistake-2',
      milestone: personalText('Half-way'),
      payee: personalText('The school of the leader'),
      paidOn: '2011-11-30',
      reason: personalText('The day and the payee were mistyped'),
    })
    .do(MEMBERS[0], fund, 'VoidPayment', 'fund-1', {
      instalmentId: 'mistake-2',
      reason: 'returned-by-bank',
      note: personalText('The account is closed'),
    });
  return streams.do(MEMBERS[0], fund, 'LowerCommitment', 'fund-1', {
    contractId: 'contract-1',
    pence: 1_000,
    reason: personalText('The travel costs less'),
  });
};

/** Progress, variations and concerns of the first contract, then its end, payments and closing. */
export const completeFirstContract = (streams: InMemoryStreams): InMemoryStreams =>
  [recordProgress, varyContract, raiseConcerns, mistakePayments]
    .reduce((all, run) => run(all), streams)
    .on('2012-01-31')
    .do(MEMBERS[0], contract, 'JudgeAim', 'contract-1', {
      aimId: 'aim-1',
      judgement: 'met',
      evidence: personalText('Tests of January 2012'),
      judgedOn: '2012-01-31',
    })
    .do(CLERK, contract, 'CompleteContract', 'contract-1', {
      endedOn: '2012-01-31',
      unusedPence: 19_000,
      note: personalText('The aim was met'),
    })
    .do(CLERK, fund, 'ProposePayment', 'fund-1', {
      instalmentId: 'instalment-1',
      contractId: 'contract-1',
      pence: 180_000,
      milestone: personalText('Contract completed'),
      payee: personalText('The home school'),
    })
    .do(MEMBERS[0], fund, 'PayInstalment', 'fund-1', { instalmentId: 'instalment-1', paidOn: '2012-01-31' })
    .do(CLERK, contract, 'CloseContract', 'contract-1', {})
    .do(MEMBERS[0], fund, 'RecoverPayment', 'fund-1', {
      contractId: 'contract-1',
      pence: 10_000,
      reason: personalText('Paid twice'),
    });
