import { allianceNetwork } from '#domain/alliance-network';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, personalText } from '#test/events/sample-parties';

const FROM = '2011-09-01';
const reason = personalText('The day was mistyped');

/** Two alliances of a network, of which one challenges and reviews the other. Each entry is put right, and the second alliance leaves. */
export const joinNetwork = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, allianceNetwork, 'FormNetwork', 'network-1', {
      ...{ name: 'Eastern network', from: FROM, membershipId: 'network-1', allianceId: 'alliance-1' },
    })
    .do(CLERK, allianceNetwork, 'JoinNetwork', 'network-1', {
      ...{ membershipId: 'in-network-2', allianceId: 'alliance-2', from: '2011-10-01' },
    })
    .do(CLERK, allianceNetwork, 'CorrectNetworkMembership', 'network-1', {
      ...{ membershipId: 'in-network-2', from: FROM, to: null, reason },
    })
    .do(CLERK, allianceNetwork, 'AgreeMemorandum', 'network-1', {
      ...{ memorandumId: 'memorandum-1', challenger: 'network-1', challenged: 'in-network-2', from: FROM, to: null },
      purpose: personalText('Challenge the quality of deployments'),
    })
    .do(CLERK, allianceNetwork, 'CorrectMemorandum', 'network-1', {
      ...{ memorandumId: 'memorandum-1', from: '2011-10-01', to: null, purpose: null, reason },
    })
    .do(CLERK, allianceNetwork, 'RecordPeerReview', 'network-1', {
      ...{ reviewId: 'review-1', reviewer: 'network-1', reviewed: 'in-network-2', on: '2012-03-01' },
      summary: personalText('Deployments are well led'),
      actions: personalText('Share the evidence of impact'),
    })
    .do(CLERK, allianceNetwork, 'CorrectPeerReview', 'network-1', {
      ...{ reviewId: 'review-1', on: '2012-03-02', summary: null, actions: null, reason },
    })
    .do(CLERK, allianceNetwork, 'EndMemorandum', 'network-1', {
      ...{ memorandumId: 'memorandum-1', on: '2012-07-31', reason: personalText('The year is over') },
    })
    .do(CLERK, allianceNetwork, 'LeaveNetwork', 'network-1', {
      ...{ membershipId: 'in-network-2', on: '2012-08-31', reason: personalText('Joined another network') },
    });
