import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';

describe('The end of a contract with a mistyped day and cause', () => {
  let fixture: TestBoard;
  let path = '';

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    path = `contracts/${await startContract(fixture, await approveRequest(fixture, requestId, meetingId))}`;
    fixture.service.setDay('2012-02-10');
    const end = { endedOn: '2012-01-09', causeCode: 'not-progressing', note: 'Agreed' };
    await fixture.clerk.submit(`${path}/early-end`, end);
  });

  afterAll(() => fixture.service.close());

  it('is corrected by the clerk in the record and the lists, and the history keeps the first entry', async () => {
    const { clerk, chair, boardId, service } = fixture;
    const correction = { endedOn: '2012-02-09', causeCode: 'school-withdrew', reason: 'The month was mistyped' };
    expect((await chair.post(`${path}/end/correction`, correction)).status).toBe(403);
    expect((await clerk.post(`${path}/end/correction`, correction)).status).toBe(200);
    await service.whenIdle();
    const { body } = await clerk.get(path);
    expect(body).toMatchObject({
      stage: 'ended',
      endedOn: '2012-02-09',
      record: { ended: { on: '2012-02-09', causeCode: 'school-withdrew', note: 'Agreed', correctedOn: '2012-02-10' } },
    });
    expect((await clerk.get(`boards/${boardId}/contracts`)).body).toMatchObject({
      contracts: [{ endedOn: '2012-02-09' }],
    });
    const { events } = (await clerk.get(`${path}/history`)).body as { events: { type: string }[] };
    expect(
      events.map(({ type }) => type).filter((type) => type === 'ContractEnded' || type === 'EndCorrected'),
    ).toEqual(['ContractEnded', 'EndCorrected']);
  });

  it('is corrected without a change of the money, and a correction of the unused price is refused', async () => {
    const correction = { endedOn: '2012-02-09', unusedPence: 1, reason: 'Mistyped' };
    const { status, body } = await fixture.clerk.post(`${path}/end/correction`, correction);
    expect([status, body]).toMatchObject([409, { code: 'unused-pence-follow-from-days' }]);
  });
});
