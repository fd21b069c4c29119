import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import type { DecisionCommands } from '#domain/decision.types';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { mathematics } from '#domain/testing/sample-aims';
import { CLERK, JUNIOR_SCHOOL, LEADER, MEMBERS, personalText } from '#test/events/sample-parties';
import { AWARD } from '#test/events/sample-requests';

const [CHAIR] = MEMBERS;

const DECIDED: DecisionCommands['TakeOverDecision'] = {
  boardId: 'board-1',
  schoolUrn: JUNIOR_SCHOOL,
  award: { ...AWARD, mostHalfDays: 24, mostPence: 200_000, latestEnd: '2013-01-31' },
  conditions: [],
  madeOn: '2011-07-12',
  effectiveFrom: '2011-09-01',
  interested: [MEMBERS[1]],
  source: personalText('Minutes of 12 July 2011, item 4'),
  reference: '2011-07-12/4',
};

/** Two decisions are entered from paper. One is rejected, and the contract of the other is taken over. */
export const takeOverFromPaper = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, decision, 'TakeOverDecision', 'decision-21', DECIDED)
    .do(CHAIR, decision, 'RejectTakenOverDecision', 'decision-21', {
      reason: personalText('The board awarded 12 half-days, not 24'),
    })
    .do(CLERK, decision, 'TakeOverDecision', 'decision-22', DECIDED)
    .do(CHAIR, decision, 'ConfirmTakenOverDecision', 'decision-22', {})
    // By then the board only recommends, and the council decides.
    .do('person-officer', decision, 'AnswerRecommendation', 'decision-22', {
      answer: 'accept',
      reason: personalText('As on paper'),
    })
    .do(CLERK, contract, 'DraftContract', 'contract-22', {
      reference: 'C-2012-22',
      decisionId: 'decision-22',
      boardId: 'board-1',
      leaderId: LEADER,
      payer: 'school',
      fundId: null,
      pence: 100_000,
      halfDays: 6,
      startsOn: '2012-09-03',
      endsOn: '2013-01-31',
    })
    .do(CLERK, contract, 'AgreeAim', 'contract-22', {
      ...mathematics,
      aimId: 'aim-22',
      by: '2013-01-31',
    })
    .do(CLERK, contract, 'TakeOverContract', 'contract-22', {
      schoolSignedOn: '2012-09-03',
      providerSignedOn: '2012-09-03',
      homeSchoolSignedOn: null,
      halfDaysBefore: 4,
      penceBefore: 80_000,
      source: personalText('Contract of 3 September 2012, file 14'),
    });
