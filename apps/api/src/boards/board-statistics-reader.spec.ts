import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';

describe('Board statistics for a reader with a conflict of interest', () => {
  let fixture: TestBoard;

  beforeAll(async () => {
    fixture = await createTestBoard();
    await startContract(fixture, await approveRequest(fixture, ...(await tableRequest(fixture))));
    await fixture.service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  it('reports the same number of withheld cases for every period', async () => {
    const [interested] = fixture.members;
    for (const period of ['', '?from=2011-09-20&to=2011-09-20', '?to=2011-09-01', '?from=2011-10-01']) {
      const { body } = await interested.get(`boards/${fixture.boardId}/statistics${period}`);
      expect({ period, body }).toMatchObject({ period, body: { withheld: { contracts: 1, requests: 1 } } });
      expect(body).toMatchObject({ contracts: { total: 0 }, requests: { decided: 0 } });
    }
  });
});

describe('Board statistics with an unsettled request', () => {
  it('counts an unsettled request as withheld', async () => {
    const fixture = await createTestBoard();
    await tableRequest(fixture);
    await fixture.service.whenIdle();
    const { body } = await fixture.members[0].get(`boards/${fixture.boardId}/statistics`);
    expect(body).toMatchObject({ withheld: { contracts: 0, requests: 1 } });
    await fixture.service.close();
  });
});
