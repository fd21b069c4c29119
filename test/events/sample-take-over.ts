import { alliance } from '#domain/alliance';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import type { DecisionCommands } from '#domain/decision.types';
import { leader } from '#domain/leader';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { mathematics } from '#domain/testing/sample-aims';
import { LEADER_PROVIDER, type Provider } from '#domain/vocabulary';
import { CLERK, HOME_SCHOOL, JUNIOR_SCHOOL, LEADER, MEMBERS, personalText } from '#test/events/sample-parties';
import { AWARD } from '#test/events/sample-requests';

const [CHAIR] = MEMBERS;

const ALLIANCE: Provider = { ...LEADER_PROVIDER, kind: 'alliance', allianceId: 'alliance-2' };

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

/** The contract follows its lead leader to another alliance while a concern about it is open. */
const passOn = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do('system', contract, 'NoteConcern', 'contract-22', {
      escalationId: 'concern-22',
      kind: 'progress',
      allianceId: null,
    })
    .do(CLERK, alliance, 'EstablishAlliance', 'alliance-3', {
      ...{ name: 'Moor Alliance', form: 'single', leadSchools: [HOME_SCHOOL], from: '2012-09-03' },
    })
    .do(CLERK, leader, 'PassLeaderOn', LEADER, {
      ...{ allianceId: 'alliance-3', on: '2012-10-01' },
      reason: personalText('The lead school lost its designation'),
    })
    .do(CLERK, contract, 'PassContractOn', 'contract-22', {
      ...{ allianceId: 'alliance-3', on: '2012-10-01', decidedOn: '2012-10-01' },
      reason: personalText('The work goes on with the other alliance'),
    });

/** Two decisions are entered from paper. One is rejected, and the contract of the other is taken over. */
const takeOver = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, leader, 'PassLeaderOn', LEADER, {
      ...{ allianceId: 'alliance-2', on: '2012-09-04' },
      reason: personalText('The alliance ended'),
    })
    .do(CLERK, decision, 'TakeOverDecision', 'decision-21', DECIDED)
    .do(CHAIR, decision, 'RejectTakenOverDecision', 'decision-21', {
      reason: personalText('The board awarded 12 half-days, not 24'),
    })
    .do(CLERK, decision, 'TakeOverDecision', 'decision-22', {
      ...DECIDED,
      award: { ...DECIDED.award, provider: ALLIANCE },
    })
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
      payer: 'fund',
      fundId: 'fund-1',
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

/** Work that was agreed on paper is taken over, and passes on to another alliance. */
export const takeOverFromPaper = (streams: InMemoryStreams): InMemoryStreams => passOn(takeOver(streams));
