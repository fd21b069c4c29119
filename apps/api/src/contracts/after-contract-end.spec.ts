import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';

describe('A contract on the day after its last day', () => {
  let fixture: TestBoard;
  let path = '';

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    path = `contracts/${await startContract(fixture, await approveRequest(fixture, requestId, meetingId))}`;
    fixture.service.setDay('2012-05-11');
  });

  afterAll(() => fixture.service.close());

  it('has ended and waits for settlement, even if nobody has recorded the end', async () => {
    const { body } = await fixture.clerk.get(path);
    expect(body).toMatchObject({ stage: 'ended', endedOn: null });
    expect((body.waitingFor as object[]).slice(0, 2)).toEqual([
      { kind: 'settlement-of-money', since: '2012-05-10' },
      { kind: 'settlement-of-days', since: '2012-05-10' },
    ]);
  });

  it('is shown in its history as ended today and as running on earlier days', async () => {
    const readState = async (query: string): Promise<unknown> =>
      (await fixture.auditor.get(`${path}/state${query}`)).body;
    expect(await readState('')).toMatchObject({ stage: 'ended' });
    expect(await readState('?asOf=2012-05-10')).toMatchObject({ stage: 'running' });
    expect(await readState('?asOf=2012-05-11')).toMatchObject({ stage: 'ended' });
    expect(await readState('?revision=0')).toMatchObject({ stage: 'draft', version: 1 });
  });
});
