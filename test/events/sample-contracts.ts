import { AS_PLANNED } from '#domain/testing/contract-visits.builder';
import { contract } from '#domain/contract';
import type { Aim } from '#domain/contract-aims.events';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import { confidence, leadership, learningWalk, mathematics, quality } from '#domain/testing/sample-aims';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { withholdPayment } from '#test/events/sample-fund';
import { CLERK, personalText, HOME_HEAD, LEADER, MEMBERS, SCHOOL_HEAD } from '#test/events/sample-parties';
import { passOn } from '#test/events/sample-passings';
import { takeFormalStep } from '#test/events/sample-formal-steps';
import { raiseConcerns } from '#test/events/sample-concerns';
import { monitorContract } from '#test/events/sample-monitoring';
import { correctProgress, recordProgress } from '#test/events/sample-progress';
import { agreeListPrices, agreePrice } from '#test/events/sample-prices';
import { addClauses, agreeClauses } from '#test/events/sample-clauses';
import { CRITERION, judgeCriterion } from '#test/events/sample-judgements';
import { divideContract, FEWER_HALF_DAYS } from '#test/events/sample-parts';
import { AWARD } from '#test/events/sample-requests';
import { changeTeam } from '#test/events/sample-team';

const MATHEMATICS: Aim = { ...mathematics, aimId: 'aim-1', by: '2012-01-31' };
const HELD: Aim = { ...quality, aimId: 'aim-1', by: '2012-01-31', hold: { ...quality.hold, from: '2011-12-12' } };
const WALK: Aim = { ...learningWalk, aimId: 'aim-2', by: '2012-01-31' };
const CONFIDENCE: Aim = { ...confidence, aimId: 'aim-2', by: '2012-01-31' };
const LEADERSHIP: Aim = { ...leadership, aimId: 'aim-2', by: '2012-01-31' };

interface Terms {
  readonly reference: string;
  readonly payer: 'fund' | 'school';
  readonly startsOn: '2011-10-10' | '2011-11-07';
  readonly signedOn: '2011-10-05' | '2011-11-02';
}

const collectSignatures = (streams: InMemoryStreams, id: string, { signedOn }: Terms): InMemoryStreams => {
  const signature = { signedOn, contractVersion: streams.state(contract, id).contractVersion };
  return streams
    .do(SCHOOL_HEAD, contract, 'SignContract', id, { ...signature, as: 'school' })
    .do(CLERK, contract, 'AcknowledgeContract', id, { acknowledgedOn: signedOn })
    .do(LEADER, contract, 'SignContract', id, { ...signature, as: 'provider' })
    .do(HOME_HEAD, contract, 'SignContract', id, { ...signature, as: 'home-head' });
};

/** Drafts a contract from a decision, agrees an aim and collects all signatures. */
const signContract = (streams: InMemoryStreams, id: string, terms: Terms): InMemoryStreams => {
  streams
    .do(CLERK, contract, 'DraftContract', id, {
      reference: terms.reference,
      decisionId: id.replace('contract', 'decision'),
      boardId: 'board-1',
      leaderId: LEADER,
      payer: terms.payer,
      fundId: terms.payer === 'fund' ? 'fund-1' : null,
      pence: AWARD.mostPence,
      halfDays: AWARD.mostHalfDays,
      startsOn: terms.startsOn,
      endsOn: AWARD.latestEnd,
    })
    .do(CLERK, contract, 'AgreeAim', id, MATHEMATICS)
    .do(CLERK, contract, 'AgreeAim', id, WALK)
    .do(CLERK, contract, 'ChangeAim', id, LEADERSHIP)
    .do(CLERK, contract, 'ChangeAim', id, CONFIDENCE)
    .do(CLERK, contract, 'DropAim', id, { aimId: LEADERSHIP.aimId });
  divideContract(streams, id, terms.startsOn);
  addClauses(streams, id);
  agreePrice(streams, id, AWARD.mostPence);
  return collectSignatures(streams, id, terms);
};

/** Opens the first draft again before the leader has replied, changes its aim and its reference, and collects new signatures. */
const amendFirstContract = (streams: InMemoryStreams, terms: Terms): InMemoryStreams => {
  streams
    .doBeforeReactions(CLERK, contract, 'ReopenDraft', 'contract-1', { reason: personalText('An aim was mistyped') })
    .do('system', contract, 'NoteDaysReserved', 'contract-1', { leaderId: LEADER, halfDays: AWARD.mostHalfDays })
    .do(CLERK, contract, 'ChangeAim', 'contract-1', MATHEMATICS)
    .do(CLERK, contract, 'AgreeAim', 'contract-1', CRITERION)
    .do(CLERK, contract, 'AmendDraft', 'contract-1', {
      reference: 'C-2011-07',
      payer: null,
      fundId: null,
      pence: null,
      halfDays: null,
      startsOn: null,
      endsOn: null,
      reason: personalText('The reference was mistyped'),
    });
  return collectSignatures(streams, 'contract-1', terms);
};

const FIRST: Terms = { reference: 'C-2011-70', payer: 'fund', startsOn: '2011-10-10', signedOn: '2011-10-05' };
const SECOND: Terms = { reference: 'C-2011-08', payer: 'fund', startsOn: '2011-11-07', signedOn: '2011-11-02' };

/** Starts the first contract, plans and records visits. */
export const startFirstContract = (streams: InMemoryStreams): InMemoryStreams =>
  amendFirstContract(
    signContract(agreeListPrices(agreeClauses(streams, '2011-10-05'), '2011-10-05'), 'contract-1', FIRST),
    FIRST,
  )
    .on('2011-10-11')
    .do(CLERK, contract, 'StartContract', 'contract-1', { startedOn: '2011-10-11', begunEarly: null })
    .do(CLERK, contract, 'CorrectStart', 'contract-1', {
      startedOn: '2011-10-10',
      begunEarly: null,
      reason: personalText('The day was mistyped'),
    })
    .do('system', contract, 'LapseContract', 'contract-1', {})
    .do(LEADER, contract, 'PlanVisit', 'contract-1', {
      visitId: 'visit-1',
      on: '2011-10-18',
      halfDays: 2,
      place: 'supported-school',
      purpose: personalText('Learning walk'),
    })
    .do(LEADER, contract, 'PlanVisit', 'contract-1', {
      visitId: 'visit-2',
      on: '2011-10-25',
      halfDays: 1,
      place: 'supported-school',
      purpose: personalText('Joint planning'),
    })
    .on('2011-10-25')
    .do(LEADER, contract, 'RecordVisit', 'contract-1', {
      visitId: 'visit-1',
      heldOn: '2011-10-18',
      halfDays: 2,
      ...AS_PLANNED,
      summary: personalText('Saw six lessons'),
      attendedBy: null,
    })
    .do(SCHOOL_HEAD, contract, 'CountersignVisit', 'contract-1', { visitId: 'visit-1' })
    .do(LEADER, contract, 'RecordMissedVisit', 'contract-1', {
      visitId: 'visit-2',
      reasonCode: 'leader-ill',
      note: personalText('Influenza'),
    })
    .do('system', leader, 'RecordDelivery', LEADER, {
      contractId: 'contract-1',
      halfDays: 20,
      visitId: 'visit-0',
      on: '2011-10-18',
    });

/** Another contract delivers on a day that is full, and the board answers what that means for the first. */
const answerCircumstance = (streams: InMemoryStreams): InMemoryStreams => {
  streams.do('system', leader, 'RecordDelivery', LEADER, {
    contractId: 'contract-2',
    halfDays: 1,
    visitId: 'visit-9',
    on: '2011-10-25',
  });
  const [noted] = streams.state(contract, 'contract-1').circumstances;
  if (noted === undefined) throw new Error('Nothing happened around the contract.');
  return passOn(
    streams.do(CLERK, contract, 'AnswerCircumstance', 'contract-1', {
      circumstanceId: noted.circumstanceId,
      answer: 'continue',
      decidedOn: '2011-10-25',
      reason: personalText('The visit was half a day'),
    }),
  );
};

const withdraw = (streams: InMemoryStreams): InMemoryStreams =>
  streams.do(CLERK, contract, 'WithdrawContract', 'contract-2', { reason: personalText('There is no money left') });

/** The second contract gets neither money nor days, and is withdrawn. So is its second draft, which the school pays. */
export const withdrawSecondContract = (streams: InMemoryStreams): InMemoryStreams =>
  [SECOND, { ...SECOND, payer: 'school' as const }].reduce(
    (all, terms) => withdraw(signContract(all, 'contract-2', terms)),
    streams,
  );

const proposeVariation = (streams: InMemoryStreams, variationId: string): InMemoryStreams =>
  streams.do(LEADER, contract, 'ProposeVariation', 'contract-1', {
    variationId,
    proposedAs: 'provider',
    reason: personalText('The assessments show where the need is'),
    aims: [HELD],
    parts: [FEWER_HALF_DAYS],
    halfDays: 11,
  });

const varyContract = (streams: InMemoryStreams): InMemoryStreams => {
  proposeVariation(streams, 'variation-1').do(SCHOOL_HEAD, contract, 'RefuseVariation', 'contract-1', {
    variationId: 'variation-1',
    as: 'school',
    reason: personalText('Not before the holidays'),
  });
  proposeVariation(streams, 'variation-3').do(LEADER, contract, 'WithdrawVariation', 'contract-1', {
    variationId: 'variation-3',
    as: 'provider',
    reason: personalText('The half-days were wrong'),
  });
  return proposeVariation(streams, 'variation-2').do(SCHOOL_HEAD, contract, 'ConsentToVariation', 'contract-1', {
    variationId: 'variation-2',
    as: 'school',
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

const CONFIRMATION = { confirmedOn: '2012-01-31', note: personalText('As discussed') } as const;

/** Progress, variations and concerns of the first contract, then its end, payments and closing. */
export const completeFirstContract = (streams: InMemoryStreams): InMemoryStreams => {
  [
    answerCircumstance,
    changeTeam,
    recordProgress,
    monitorContract,
    correctProgress,
    varyContract,
    raiseConcerns,
    mistakePayments,
    takeFormalStep,
    judgeCriterion,
  ]
    .reduce((all, run) => run(all), streams)
    .on('2012-01-31')
    .do(MEMBERS[0], contract, 'JudgeAim', 'contract-1', {
      aimId: 'aim-1',
      judgement: 'met',
      evidence: personalText('Tests of January 2012'),
      judgedOn: '2012-01-31',
      evidenceSeen: [],
      noEvidenceReason: null,
    })
    .do(MEMBERS[0], contract, 'CorrectJudgement', 'contract-1', {
      aimId: 'aim-1',
      judgement: 'partly-met',
      evidence: personalText('Tests of January 2012, all classes'),
      judgedOn: '2012-01-31',
      evidenceSeen: null,
      noEvidenceReason: null,
      reason: personalText('One class was left out'),
    })
    .do(CLERK, contract, 'CompleteContract', 'contract-1', {
      endedOn: '2012-01-31',
      unusedPence: 19_000,
      note: personalText('The aim was met'),
      noVisitReason: null,
    })
    .do(CLERK, contract, 'CorrectEnd', 'contract-1', {
      endedOn: '2012-01-31',
      causeCode: null,
      unusedPence: null,
      note: personalText('The aim was met in full'),
      reason: personalText('The note was incomplete'),
    })
    .do(CLERK, fund, 'ProposePayment', 'fund-1', {
      instalmentId: 'instalment-1',
      contractId: 'contract-1',
      pence: 180_000,
      milestone: personalText('Contract completed'),
      payee: personalText('The home school'),
    })
    .do(CLERK, fund, 'NamePayee', 'fund-1', {
      instalmentId: 'instalment-1',
      payeeKind: 'home-school',
      reason: personalText('As agreed in the contract'),
    });
  return withholdPayment(streams)
    .do(MEMBERS[0], fund, 'PayInstalment', 'fund-1', { instalmentId: 'instalment-1', paidOn: '2012-01-31' })
    .do(MEMBERS[1], contract, 'ConfirmJudgements', 'contract-1', CONFIRMATION)
    .do(MEMBERS[1], contract, 'VoidConfirmation', 'contract-1', { reason: personalText('Too early') })
    .do(MEMBERS[1], contract, 'ConfirmJudgements', 'contract-1', CONFIRMATION)
    .do(CLERK, contract, 'CloseContract', 'contract-1', {})
    .do(MEMBERS[0], fund, 'RecoverPayment', 'fund-1', {
      contractId: 'contract-1',
      pence: 10_000,
      reason: personalText('Paid twice'),
      instalmentId: 'instalment-1',
    });
};
