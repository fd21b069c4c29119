import { aBoard, type ABoard } from '#api/testing/board.builder';
import { decided, started, tabled } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

describe('The figures of a board', () => {
  let there: ABoard;

  beforeAll(async () => {
    there = await aBoard();
    await started(there, await decided(there, ...(await tabled(there))));
    await there.service.quiet();
  }, 60_000);
  afterAll(() => there.service.close());

  const seenBy = async (reader: Caller, period = '') =>
    reader.get(`boards/${there.boardId}/statistics${period}`).then(({ status, body }) => ({ status, ...body }));

  const all = {
    ...{ status: 200, on: '2011-09-26', from: null, to: null },
    contracts: {
      total: 1,
      byStage: [{ stage: 'running', count: 1 }],
      byJudgement: [{ judgement: null, count: 1 }],
    },
    aims: [{ needArea: 'mathematics', met: 0, 'partly-met': 0, 'not-met': 0, open: 1 }],
    halfDays: { planned: 12, delivered: 0 },
    pence: { committed: 200_000, paid: 0 },
    requests: { decided: 1, medianDays: 19 },
    withheld: { contracts: 0, requests: 0 },
  };
  const nothing = {
    contracts: { total: 0, byStage: [], byJudgement: [] },
    ...{ aims: [], halfDays: { planned: 0, delivered: 0 }, pence: { committed: 0, paid: 0 } },
    requests: { decided: 0, medianDays: null },
  };

  it('are for who reads for the board', async () => {
    for (const reader of [there.clerk, there.chair, there.members[1], there.officer, there.auditor])
      expect(await seenBy(reader)).toEqual(all);
    expect(await seenBy(there.head)).toMatchObject({ status: 403 });
  });

  it('leave out the case in which the reader has an interest, and say only that there is one', async () => {
    const [interested] = there.members;
    const withheld = { contracts: 1, requests: 1 };
    expect(await seenBy(interested)).toEqual({ ...all, ...nothing, withheld });
  });

  it('are those of a period: contracts by their first day, requests by the meeting that settled them', async () => {
    const [before, meeting, after] = ['?to=2011-09-19', '?from=2011-09-20&to=2011-09-20', '?from=2011-09-27'];
    expect(await seenBy(there.clerk, before)).toEqual({ ...all, ...nothing, to: '2011-09-19' });
    expect(await seenBy(there.clerk, after)).toEqual({ ...all, ...nothing, from: '2011-09-27' });
    const { contracts } = nothing;
    expect(await seenBy(there.clerk, meeting)).toMatchObject({ contracts, requests: all.requests });
    expect(await seenBy(there.clerk, '?from=2011-09-20&to=2011-09-26')).toMatchObject({ contracts: all.contracts });
  });

  it('are refused for a period that ends before it begins', async () => {
    expect(await seenBy(there.clerk, '?from=2011-09-20&to=2011-09-19')).toMatchObject({
      ...{ status: 400, code: 'bad-body' },
      errors: [{ field: 'to', message: 'must not lie before 2011-09-20' }],
    });
  });
});
