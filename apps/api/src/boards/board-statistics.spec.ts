import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import { omit } from '#api/omit';
import { readWhenMade } from '#api/testing/read-when-made';
import type { Caller } from '#api/testing/test-service';
import { DEFINITIONS } from '#read-models/board-statistics';

describe('Board statistics', () => {
  let fixture: TestBoard;

  beforeAll(async () => {
    fixture = await createTestBoard();
    await startContract(fixture, await approveRequest(fixture, ...(await tableRequest(fixture))));
    await fixture.service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  const readStatistics = async (reader: Caller, period = '') =>
    reader.get(`boards/${fixture.boardId}/statistics${period}`).then(({ status, body }) => ({ status, ...body }));

  const all = {
    status: 200,
    definitions: DEFINITIONS,
    on: '2011-09-26',
    from: null,
    to: null,
    contracts: {
      total: 1,
      byStage: [{ stage: 'running', count: 1 }],
      byJudgement: [{ judgement: null, count: 1 }],
    },
    aims: [{ needArea: 'mathematics', met: 0, 'partly-met': 0, 'not-met': 0, 'cannot-be-judged': 0, open: 1 }],
    halfDays: { planned: 12, delivered: 0 },
    pence: { committed: 200_000, paid: 0 },
    requests: { decided: 1, medianDays: 19 },
    withheld: { contracts: 0, requests: 0 },
  };
  const nothing = {
    contracts: { total: 0, byStage: [], byJudgement: [] },
    aims: [],
    halfDays: { planned: 0, delivered: 0 },
    pence: { committed: 0, paid: 0 },
    requests: { decided: 0, medianDays: null },
  };

  it('shows the statistics to board roles, council officers and auditors, but not to a school head', async () => {
    for (const reader of [fixture.clerk, fixture.chair, fixture.members[1], fixture.officer, fixture.auditor])
      expect(await readStatistics(reader)).toEqual(all);
    expect(await readStatistics(fixture.head)).toMatchObject({ status: 403 });
  });

  it('excludes a case in which the reader has an interest and reports that one is withheld', async () => {
    const [interested] = fixture.members;
    const withheld = { contracts: 1, requests: 1 };
    expect(await readStatistics(interested)).toEqual({ ...all, ...nothing, withheld });
  });

  it('selects contracts by the day on which they started and requests by the day of the settling meeting', async () => {
    const [before, meeting, after] = ['?to=2011-09-19', '?from=2011-09-20&to=2011-09-20', '?from=2011-09-27'];
    expect(await readStatistics(fixture.clerk, before)).toEqual({ ...all, ...nothing, to: '2011-09-19' });
    expect(await readStatistics(fixture.clerk, after)).toEqual({ ...all, ...nothing, from: '2011-09-27' });
    const { contracts } = nothing;
    expect(await readStatistics(fixture.clerk, meeting)).toMatchObject({ contracts, requests: all.requests });
    expect(await readStatistics(fixture.clerk, '?from=2011-09-20&to=2011-09-26')).toMatchObject({
      contracts: all.contracts,
    });
  });

  it('shows what was known at the end of an earlier day, and withholds as many cases as today', async () => {
    const path = `boards/${fixture.boardId}/statistics?asOf=`;
    const known = await readWhenMade(fixture.clerk, `${path}2011-09-20`);
    expect(known.body).toEqual({ ...omit({ ...all, ...nothing }, 'status'), on: '2011-09-20', requests: all.requests });
    const [interested] = fixture.members;
    const withheld = { contracts: 1, requests: 1 };
    for (const day of ['2011-08-01', '2011-09-20'])
      expect((await readWhenMade(interested, `${path}${day}`)).body).toMatchObject({ ...nothing, on: day, withheld });
  });

  it('counts no draft, and no money that was released', async () => {
    const drafted = await createTestBoard();
    const { service, boardId, clerk, leaderId, fundId } = drafted;
    const decisionId = await approveRequest(drafted, ...(await tableRequest(drafted)));
    const draft = { reference: 'MK-1/1', decisionId, leaderId, fundId, pence: 200_000, halfDays: 12 };
    const period = { startsOn: '2011-09-26', endsOn: '2012-05-10' };
    const readFigures = async () => {
      await service.whenIdle();
      const { contracts, halfDays, pence } = (await clerk.get(`boards/${boardId}/statistics`)).body;
      return { contracts, halfDays, pence };
    };
    await clerk.submit(`boards/${boardId}/contracts`, { ...draft, ...period });
    const { contracts, halfDays, pence } = nothing;
    expect(await readFigures()).toEqual({ contracts, halfDays, pence });
    await service.close();
    const { fundId: fund, chair, service: running } = fixture;
    const { body } = await fixture.clerk.get(`boards/${fixture.boardId}/contracts`);
    const [contractId] = (body.contracts as { contractId: string }[]).map((row) => row.contractId);
    await chair.submit(`funds/${fund}/commitments/reductions`, { contractId, pence: 50_000, reason: 'Cheaper' });
    await running.whenIdle();
    expect(await readStatistics(fixture.clerk)).toMatchObject({ pence: { committed: 150_000, paid: 0 } });
  });

  it('rejects a period that ends before it starts', async () => {
    expect(await readStatistics(fixture.clerk, '?from=2011-09-20&to=2011-09-19')).toMatchObject({
      status: 400,
      code: 'validation-failed',
      errors: [{ field: 'to', message: 'must not be before 2011-09-20' }],
    });
  });
});
