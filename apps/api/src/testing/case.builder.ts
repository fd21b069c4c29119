import { SUPPORTED, type ABoard } from '#api/testing/board.builder';

/** What a request of the authority says in confidence. */
export const CIRCUMSTANCES = 'Mrs Example has been away since May.';
/** An aim that a contract of the case can have. */
export const AIM = {
  needArea: 'mathematics',
  statement: 'More pupils reach level 4 in mathematics',
  measure: { name: 'Level 4 or above', unit: '%', direction: 'up' },
  baseline: { value: 67, on: '2011-07-15', cohort: 'Year 6', status: 'final' },
  target: { value: 80, by: '2012-05-10' },
  assessor: 'The board',
  method: 'Teacher assessment, moderated',
};

/** A request of the authority, screened and on the agenda of the meeting of 20 September 2011: ids of both. */
export const tabled = async ({ service, boardId, clerk, officer }: ABoard): Promise<[string, string]> => {
  const requestId = await officer.made(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
    ...{ reference: 'MK-1', from: 'la', needAreas: ['mathematics'], outcomesWanted: 'Better results' },
    ...{ circumstances: CIRCUMSTANCES, urgency: 'soon' },
  });
  await clerk.made(`requests/${requestId}/screening`, { eligible: true, reason: 'Within the area' });
  const meetingId = await clerk.made(`boards/${boardId}/meetings`, { on: '2011-09-20', place: 'Council House' });
  await clerk.made(`requests/${requestId}/tabling`, { meetingId });
  await service.quiet();
  return [requestId, meetingId];
};

/** The meeting approves; id of the decision. */
export const decided = async (there: ABoard, itemId: string, meetingId: string): Promise<string> => {
  const { service, clerk, chair, members, leaderId } = there;
  service.on('2011-09-20');
  await clerk.made(`meetings/${meetingId}/opening`);
  const present = [chair, ...members].map(({ id }) => id);
  await clerk.made(`meetings/${meetingId}/attendance`, { present, apologies: [] });
  const inFavour = [chair.id, members[1].id, members[2].id];
  const decisionId = await clerk.made(
    `meetings/${meetingId}/decisions`,
    {
      ...{ itemId, outcome: 'approve-with-conditions', reasonCodes: ['early-help'], rationale: 'Help early' },
      ...{ optionsConsidered: [], vote: { for: inFavour, against: [], abstained: [] }, effectiveFrom: '2011-09-20' },
      award: { leaderId, level: 'targeted', mostHalfDays: 12, mostPence: 200_000, latestEnd: '2012-05-10' },
      conditions: [{ text: 'The head takes part' }],
    },
    'decisionId',
  );
  await service.quiet();
  return decisionId;
};

/** Drafted, signed by all, running from 26 September 2011 to 10 May 2012 for 12 half-days; id of the contract. */
export const started = async (there: ABoard, decisionId: string): Promise<string> => {
  const { service, boardId, leaderId, fundId, clerk, head, homeHead, systemLeader } = there;
  const id = await clerk.made(`boards/${boardId}/contracts`, {
    ...{ reference: 'MK-1/1', decisionId, leaderId, fundId, pence: 200_000, halfDays: 12 },
    ...{ startsOn: '2011-09-26', endsOn: '2012-05-10' },
  });
  await clerk.made(`contracts/${id}/aims`, AIM, 'aimId');
  await head.made(`contracts/${id}/signatures/school`, { signedOn: '2011-09-20' });
  await systemLeader.made(`contracts/${id}/signatures/provider`, { signedOn: '2011-09-20' });
  await homeHead.made(`contracts/${id}/signatures/home-head`, { signedOn: '2011-09-20' });
  await service.quiet();
  service.on('2011-09-26');
  await clerk.made(`contracts/${id}/start`, { startedOn: '2011-09-26' });
  return id;
};
