import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { AIM, approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { MeetingDocument } from '#records/meeting.record.types';

describe('A contract that the board extends', () => {
  let fixture: TestBoard;
  let contractId: string;
  let decisionId: string;

  const draft = (change: object) =>
    fixture.clerk.post(`boards/${fixture.boardId}/contracts`, {
      ...{ reference: 'MK-EXT', decisionId, payer: 'none', pence: 0, halfDays: 2 },
      ...{ startsOn: '2012-05-11', endsOn: '2012-07-20', ...change },
    });

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service, clerk, chair, members, boardId, leaderId } = fixture;
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    const on = '2012-03-06';
    const nextId = await clerk.submit(`boards/${boardId}/meetings`, { on, place: 'Council House' });
    const review = { kind: 'review', subjectId: contractId, title: 'Review' };
    await clerk.submit(`meetings/${nextId}/items`, review);
    service.setDay(on);
    await clerk.submit(`meetings/${nextId}/opening`);
    const present = [chair, ...members].map(({ id }) => id);
    await clerk.submit(`meetings/${nextId}/attendance`, { present, apologies: [] });
    const { items } = (await clerk.get(`meetings/${nextId}`)).body.state as MeetingDocument;
    decisionId = await clerk.submit(
      `meetings/${nextId}/decisions`,
      {
        ...{
          itemId: items[0]?.itemId,
          outcome: 'extend',
          reasonCodes: ['aims-within-reach'],
          rationale: 'One more term',
        },
        ...{ optionsConsidered: [], conditions: [], effectiveFrom: on },
        vote: { for: [chair.id, members[1].id, members[2].id], against: [], abstained: [] },
        award: { leaderId, level: 'targeted', mostHalfDays: 4, mostPence: 0, latestEnd: '2012-07-20' },
      },
      'decisionId',
    );
    await chair.submit(`meetings/${nextId}/confirmation`);
    await service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  it('is followed by a draft with its aims, linked both ways, and beginning after it', async () => {
    const { clerk, service, head } = fixture;
    const early = await draft({ startsOn: '2012-04-10', endsOn: '2012-05-10' });
    expect(early).toMatchObject({ status: 409, body: { code: 'overlaps-extended-contract' } });
    expect((await draft({})).status).toBe(201);
    await service.whenIdle();
    const { needArea } = AIM;
    expect((await clerk.get(`contracts/${decisionId}`)).body.record).toMatchObject({
      ...{ extends: contractId, aims: [{ needArea, by: '2012-07-20' }] },
    });
    expect((await head.get(`contracts/${contractId}`)).body.record).toMatchObject({ extendedBy: [decisionId] });
  });

  it('gives its draft aims that the clerk can change, as in every draft', async () => {
    const { clerk } = fixture;
    const { aims } = (await clerk.get(`contracts/${decisionId}`)).body.record as { aims: { aimId: string }[] };
    const path = `contracts/${decisionId}/aims/${aims[0]?.aimId ?? ''}`;
    expect((await clerk.post(`${path}/removal`)).status).toBe(200);
  });
});
