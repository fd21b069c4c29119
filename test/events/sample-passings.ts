import { contract } from '#domain/contract';
import { leader } from '#domain/leader';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, LEADER, personalText } from '#test/events/sample-parties';

/** What the leader is good at, put right and ended. */
export const assessLeader = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, leader, 'RecordExpertise', LEADER, {
      ...{ expertiseId: 'expertise-1', kind: 'theme', topic: 'mathematics', from: '2011-09-01' },
      evidence: personalText('Led mathematics in two schools that went from 48 to 70 per cent'),
      source: personalText('Assessment by the alliance'),
    })
    .do(CLERK, leader, 'CorrectExpertise', LEADER, {
      ...{ expertiseId: 'expertise-1', kind: 'subject', topic: 'mathematics', from: '2011-09-01', to: null },
      evidence: personalText('Led mathematics in two schools that went from 48 to 71 per cent'),
      source: personalText('Assessment by the alliance, summer 2011'),
      reason: personalText('It is a subject'),
    })
    .do(CLERK, leader, 'EndExpertise', LEADER, {
      ...{ expertiseId: 'expertise-1', on: '2011-09-01' },
      reason: personalText('Has not taught the subject for years'),
    });

/** The contract follows its lead leader to another alliance. That the lead leader passed on was a mistake. */
export const passOn = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, leader, 'PassLeaderOn', LEADER, {
      ...{ allianceId: 'alliance-2', on: '2011-10-01' },
      reason: personalText('The lead school lost its designation'),
    })
    .do(CLERK, contract, 'PassContractOn', 'contract-1', {
      ...{ allianceId: 'alliance-2', on: '2011-10-25', decidedOn: '2011-10-25' },
      reason: personalText('The work goes on with the other alliance'),
    })
    .do(CLERK, leader, 'CorrectPassingOn', LEADER, {
      ...{ allianceId: null, on: null },
      reason: personalText('Another leader passed on'),
    });
