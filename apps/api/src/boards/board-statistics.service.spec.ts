import { aBoard, type ABoard } from '#api/testing/board.builder';
import { decided, started, tabled } from '#api/testing/case.builder';

describe('The figures of a board for somebody with a conflict of interest', () => {
  let there: ABoard;

  beforeAll(async () => {
    there = await aBoard();
    await started(there, await decided(there, ...(await tabled(there))));
    await there.service.quiet();
  }, 60_000);
  afterAll(() => there.service.close());

  it('say the same of what is withheld whatever the period is, so that none tells when it was', async () => {
    const [interested] = there.members;
    for (const period of ['', '?from=2011-09-20&to=2011-09-20', '?to=2011-09-01', '?from=2011-10-01']) {
      const { body } = await interested.get(`boards/${there.boardId}/statistics${period}`);
      expect({ period, body }).toMatchObject({ period, body: { withheld: { contracts: 1, requests: 1 } } });
      expect(body).toMatchObject({ contracts: { total: 0 }, requests: { decided: 0 } });
    }
  });
});

describe('The figures of a board with a request that no meeting has settled', () => {
  it('say of a withheld one no less than of one that is settled', async () => {
    const there = await aBoard();
    await tabled(there);
    await there.service.quiet();
    const { body } = await there.members[0].get(`boards/${there.boardId}/statistics`);
    expect(body).toMatchObject({ withheld: { contracts: 0, requests: 1 } });
    await there.service.close();
  }, 60_000);
});
