import { randomUUID } from 'node:crypto';
import { SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import type { Caller } from '#api/testing/test-service';
import type { IsoDay } from '#kernel/time';
import { agreedAim } from '#domain/testing/sample-aims';

/** Confidential text in a request of the local authority. */
export const CIRCUMSTANCES = 'Mrs Example has been away since May.';
/** A valid aim for a contract of the case. */
export const AIM = { ...agreedAim, by: '2012-05-10' };

/** Submits a request of the local authority, screens it and tables it for the meeting of 20 September 2011. Returns the ids of request and meeting. */
export const tableRequest = async ({ service, boardId, clerk, officer }: TestBoard): Promise<[string, string]> => {
  const requestId = await officer.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
    reference: `MK-1/${randomUUID()}`,
    from: 'la',
    needAreas: ['mathematics'],
    outcomesWanted: 'Better results',
    circumstances: CIRCUMSTANCES,
    urgency: 'soon',
  });
  await clerk.submit(`requests/${requestId}/screening`, { eligible: true, reason: 'Within the area' });
  const meetingId = await clerk.submit(`boards/${boardId}/meetings`, { on: '2011-09-20', place: 'Council House' });
  await answerOverlaps(clerk, requestId);
  await clerk.submit(`requests/${requestId}/tabling`, { meetingId });
  await service.whenIdle();
  return [requestId, meetingId];
};

/** Answers the other live support of the school, because a request is not tabled before. */
export const answerOverlaps = async (clerk: Caller, requestId: string): Promise<void> => {
  const { overlaps } = (await clerk.get(`requests/${requestId}/overlaps`)).body;
  for (const { overlapKey } of overlaps as { overlapKey: string }[])
    await clerk.submit(`requests/${requestId}/overlaps/answers`, {
      ...{ overlapKey, answer: 'other-focus', reason: 'The other support is for other teachers' },
    });
};

/** Minutes the approval of the request. Returns the id of the decision. */
export const approveRequest = async (fixture: TestBoard, itemId: string, meetingId: string): Promise<string> => {
  const { service, clerk, chair } = fixture;
  await openMeeting(fixture, meetingId);
  const decisionId = await clerk.submit(
    `meetings/${meetingId}/decisions`,
    buildApproval(fixture, itemId),
    'decisionId',
  );
  await chair.submit(`meetings/${meetingId}/confirmation`);
  await service.whenIdle();
  return decisionId;
};

/** Opens the meeting of 20 September 2011 with everybody present. */
export const openMeeting = async ({ service, clerk, chair, members }: TestBoard, meetingId: string): Promise<void> => {
  service.setDay('2011-09-20');
  await clerk.submit(`meetings/${meetingId}/opening`);
  const present = [chair, ...members].map(({ id }) => id);
  await clerk.submit(`meetings/${meetingId}/attendance`, { present, apologies: [] });
};

/** The minute that approves the request, with these changes to its award. */
export const buildApproval = ({ chair, members, leaderId }: TestBoard, itemId: string, award: object = {}) => ({
  itemId,
  outcome: 'approve-with-conditions',
  reasonCodes: ['early-help'],
  rationale: 'Help early',
  optionsConsidered: [],
  vote: { for: [chair.id, members[1].id, members[2].id], against: [], abstained: [] },
  effectiveFrom: '2011-09-20',
  award: {
    leaderId,
    level: 'targeted',
    mostHalfDays: 12,
    mostPence: 200_000,
    latestEnd: '2012-05-10',
    ...award,
  },
  conditions: [{ text: 'The head takes part' }],
});

/** Drafts a contract from 26 September 2011 to 10 May 2012 with 12 half-days and without aims. Returns its id. */
export const draftContract = ({ boardId, leaderId, fundId, clerk }: TestBoard, decisionId: string): Promise<string> =>
  clerk.submit(`boards/${boardId}/contracts`, {
    reference: `MK-1/${randomUUID()}`,
    decisionId,
    leaderId,
    fundId,
    pence: 200_000,
    halfDays: 12,
    startsOn: '2011-09-26',
    endsOn: '2012-05-10',
  });

/** The signature of the version that the contract has now. */
export const prepareSignature = async (reader: Caller, id: string, signedOn: IsoDay = '2011-09-20') => ({
  signedOn,
  contractVersion: (await reader.get(`contracts/${id}`)).body.contractVersion,
});

/** The release of a leader of the team for the version that the contract has now. */
export const prepareRelease = async (reader: Caller, id: string, releasedOn: IsoDay) => ({
  releasedOn,
  contractVersion: (await reader.get(`contracts/${id}`)).body.contractVersion,
});

/** Reads the contract, and signs its current version. */
export const signFor = async (
  caller: Caller,
  id: string,
  party: 'school' | 'provider' | 'home-head',
  signedOn?: IsoDay,
): Promise<void> => {
  await caller.submit(`contracts/${id}/signatures/${party}`, await prepareSignature(caller, id, signedOn));
};

/** Collects the signatures of a draft with aims, and starts it. */
export const signAndStart = async (fixture: TestBoard, id: string): Promise<void> => {
  const { service, clerk, head, homeHead, systemLeader } = fixture;
  await signFor(head, id, 'school');
  await signFor(systemLeader, id, 'provider');
  await signFor(homeHead, id, 'home-head');
  await service.whenIdle();
  service.setDay('2011-09-26');
  await clerk.submit(`contracts/${id}/start`, { startedOn: '2011-09-26' });
};

/** Drafts, signs and starts a contract with one aim. Returns its id. */
export const startContract = async (fixture: TestBoard, decisionId: string): Promise<string> => {
  const id = await draftContract(fixture, decisionId);
  await fixture.clerk.submit(`contracts/${id}/aims`, AIM, 'aimId');
  await signAndStart(fixture, id);
  return id;
};

/** Measures the aim, has it judged and confirmed, and completes the contract on 7 November 2011. Nothing is owed. Returns the id of the aim. */
export const completeContract = async ({ service, clerk, chair, systemLeader }: TestBoard, id: string) => {
  const path = (rest: string): string => `contracts/${id}/${rest}`;
  service.setDay('2011-11-07');
  const { aims } = (await clerk.get(`contracts/${id}`)).body as { aims: { aimId: string }[] };
  const aimId = aims[0]?.aimId ?? '';
  const value = { aimId, value: 82, measuredOn: '2011-11-04', source: 'Assessment of November' };
  const measurementId = await systemLeader.submit(path('measurements'), value, 'measurementId');
  await clerk.submit(path(`aims/${aimId}/judgement`), {
    ...{ judgement: 'met', evidence: '82 % against a target of 80 %', judgedOn: '2011-11-07' },
    restsOn: { measurementIds: [measurementId], evidenceIds: [] },
  });
  await chair.submit(path('judgements/confirmation'), { confirmedOn: '2011-11-07' });
  const end = { endedOn: '2011-11-07', unusedPence: 200_000, note: 'The target was reached' };
  await clerk.submit(path('completion'), { ...end, noVisitReason: 'Help by telephone' });
  await service.whenIdle();
  return aimId;
};
