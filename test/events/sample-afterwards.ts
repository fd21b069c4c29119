import { board } from '#domain/board';
import { contract } from '#domain/contract';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { IsoDay } from '#kernel/time';
import { CLERK, LEADER, personalText, SCHOOL_HEAD } from '#test/events/sample-parties';

const ID = 'contract-1';

/** The board sets what it does after its contracts have ended. */
export const setFollowUpRules = (streams: InMemoryStreams, from: IsoDay): InMemoryStreams =>
  streams.do(CLERK, board, 'SetFollowUpRules', 'board-1', {
    ...{ from, afterTerms: 1, returnWithinDays: 365 },
    reason: personalText('Agreed by the board'),
  });

const agreeToCaseStudy = (streams: InMemoryStreams, on: IsoDay): InMemoryStreams =>
  streams
    .do(CLERK, contract, 'ProposeCaseStudy', ID, { proposedOn: on, reason: personalText('Others can learn from it') })
    .do(SCHOOL_HEAD, contract, 'AgreeToCaseStudy', ID, { side: 'school', agreedOn: on, source: personalText('Letter') })
    .do(LEADER, contract, 'DeclineCaseStudy', ID, { side: 'provider', declinedOn: on, reason: personalText('Not yet') })
    .do(CLERK, contract, 'WithdrawCaseStudy', ID, { withdrawnOn: on, reason: personalText('To be asked again') });

/** Both sides evaluate and reply, and each text is corrected. A case study is proposed and withdrawn. */
export const evaluateContract = (streams: InMemoryStreams, on: IsoDay): InMemoryStreams => {
  const reason = personalText('A word was missing');
  const evaluation = { wentWell: personalText('The planning'), toImprove: personalText('The dates') };
  streams
    .on(on)
    .do(SCHOOL_HEAD, contract, 'RecordEvaluation', ID, { side: 'school', evaluatedOn: on, ...evaluation })
    .do(SCHOOL_HEAD, contract, 'CorrectEvaluation', ID, {
      ...{ side: 'school', evaluatedOn: on, ...evaluation, reason },
      wentWell: personalText('The joint planning'),
    })
    .do(LEADER, contract, 'ReplyToEvaluation', ID, { side: 'school', repliedOn: on, reply: personalText('Thank you') })
    .do(LEADER, contract, 'CorrectEvaluationReply', ID, {
      ...{ side: 'school', reply: personalText('Thank you all'), reason },
    });
  return agreeToCaseStudy(streams, on);
};

/** The check is late, recorded and corrected. */
export const followContractUp = (streams: InMemoryStreams, on: IsoDay): InMemoryStreams => {
  const wasDueOn = streams.state(contract, ID).afterwards.followUp?.dueOn ?? on;
  const results = streams
    .state(contract, ID)
    .judgements.map(({ aimId }) => ({ aimId, held: 'held' as const, value: null, evidence: personalText('Tests') }));
  return streams
    .do('system', contract, 'NoteOverdueFollowUp', ID, { wasDueOn })
    .do(CLERK, contract, 'RecordFollowUp', ID, { checkedOn: on, results, note: personalText('It has lasted') })
    .do(CLERK, contract, 'CorrectFollowUp', ID, {
      ...{ checkedOn: on, results, note: personalText('It has lasted so far') },
      reason: personalText('Too strong a word'),
    });
};

/** Those who are quoted agree that their words are published, and change their minds. */
export const releaseQuotations = (streams: InMemoryStreams, on: IsoDay): InMemoryStreams => {
  const evidenceId = 'evidence-1';
  return streams
    .do(SCHOOL_HEAD, contract, 'ReleaseQuotations', ID, {
      ...{ evidenceId, agreedOn: on, agreement: personalText('The teacher, by e-mail') },
    })
    .do(SCHOOL_HEAD, contract, 'WithholdQuotations', ID, {
      ...{ evidenceId, withheldOn: on, reason: personalText('She changed her mind') },
    });
};
