import { aBoard, type ABoard } from '#api/testing/board.builder';
import { decided, started, tabled } from '#api/testing/case.builder';

describe('A contract on the day after its last', () => {
  let there: ABoard;
  let path = '';

  beforeAll(async () => {
    there = await aBoard();
    const [requestId, meetingId] = await tabled(there);
    path = `contracts/${await started(there, await decided(there, requestId, meetingId))}`;
    there.service.on('2012-05-11');
  }, 60_000);

  afterAll(() => there.service.close());

  it('has ended and waits for its settlement, before anybody has recorded the end', async () => {
    const { body } = await there.clerk.get(path);
    expect(body).toMatchObject({ stage: 'ended', endedOn: null });
    expect((body.waitingFor as object[]).slice(0, 2)).toEqual([
      { what: 'settlement-of-money', since: '2012-05-10' },
      { what: 'settlement-of-days', since: '2012-05-10' },
    ]);
  });

  it('is told as ended today and as running on each day before, in the same words as in the register', async () => {
    const told = async (query: string): Promise<unknown> => (await there.auditor.get(`${path}/history${query}`)).body;
    expect(await told('')).toMatchObject({ stage: 'ended' });
    expect(await told('?asOf=2012-05-10')).toMatchObject({ stage: 'running' });
    expect(await told('?asOf=2012-05-11')).toMatchObject({ stage: 'ended' });
    expect(await told('?revision=0')).toMatchObject({ stage: 'draft', events: [{ stage: 'draft' }] });
  });
});
