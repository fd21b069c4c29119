import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';

describe('The start of a contract with a mistyped day', () => {
  let fixture: TestBoard;
  let path = '';

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    path = `contracts/${await startContract(fixture, await approveRequest(fixture, requestId, meetingId))}`;
    fixture.service.setDay('2011-10-10');
  });

  afterAll(() => fixture.service.close());

  it('is corrected by the clerk in the record and the lists, and the history keeps the first entry', async () => {
    const { clerk, chair, boardId, service } = fixture;
    const correction = { startedOn: '2011-10-03', reason: 'The day of the first visit was meant' };
    expect((await chair.post(`${path}/start/correction`, correction)).status).toBe(403);
    expect(await clerk.post(`${path}/start/correction`, correction)).toMatchObject({ status: 200 });
    await service.whenIdle();
    expect((await clerk.get(path)).body).toMatchObject({
      startedOn: '2011-10-03',
      record: { startedOn: '2011-10-03', startCorrectedOn: '2011-10-10' },
    });
    expect((await clerk.get(`boards/${boardId}/contracts`)).body).toMatchObject({
      contracts: [{ startedOn: '2011-10-03' }],
    });
    const { events } = (await clerk.get(`${path}/history`)).body as { events: { type: string; changes: unknown }[] };
    const starts = events.filter(({ type }) => type === 'ContractStarted' || type === 'StartCorrected');
    expect(starts.map(({ type }) => type)).toEqual(['ContractStarted', 'StartCorrected']);
    expect(starts.at(-1)?.changes).toContainEqual(
      expect.objectContaining({ field: 'startedOn', old: '2011-09-26', new: '2011-10-03' }),
    );
  });
});
