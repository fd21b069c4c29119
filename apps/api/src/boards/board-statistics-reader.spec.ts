import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

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

describe('Board statistics for a reader who asks very often', () => {
  it('are answered with 429 beyond ten at once, and do not delay another reader', async () => {
    const { service, boardId, clerk, chair } = await createTestBoard();
    const path = `boards/${boardId}/statistics`;
    const served: string[] = [];
    const readAs = async (who: Caller, name: string) => {
      const { status, headers } = await who.getRaw(path);
      if (status === 200) served.push(name);
      return { status, retryAfter: headers['retry-after'] };
    };
    const many = Array.from({ length: 60 }, () => readAs(clerk, 'clerk'));
    expect(await readAs(chair, 'chair')).toMatchObject({ status: 200 });
    expect(served.indexOf('chair')).toBeLessThan(9);
    const answers = await Promise.all(many);
    const refused = answers.filter(({ status }) => status === 429);
    expect([answers.filter(({ status }) => status === 200).length, refused.length]).toEqual([10, 50]);
    expect(refused[0]?.retryAfter).toBe('2');
    await service.close();
  }, 60_000);
});
