import { mkdirSync } from 'node:fs';
import { rebuildFileOf } from '#api/operations/job-tasks';
import type { VerificationStatus } from '#api/operations/background-jobs';
import type { OperationsStatus } from '#api/operations/operations.schemas';
import type { Work } from '#api/operations/job';
import { aBoard, type ABoard } from '#api/testing/board.builder';
import { decided, started, tabled } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

describe('What takes long', () => {
  let there: ABoard;
  let administrator: Caller;
  let contractId: string;

  beforeAll(async () => {
    there = await aBoard();
    administrator = await there.service.caller('administrator', { kind: 'everywhere', id: '*' });
    contractId = await started(there, await decided(there, ...(await tabled(there))));
  }, 60_000);
  afterAll(() => there.service.close());

  const worked = async (task: Work['task'], view: string | null = null): Promise<Work> => {
    for (;;) {
      const { work } = (await administrator.get('operations')).body as unknown as OperationsStatus;
      const found = work.find((each) => each.task === task && each.view === view);
      if (found === undefined) throw new Error(`Nobody asked for the ${task}.`);
      if (found.endedAt !== null) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const register = async () => (await there.clerk.get(`boards/${there.boardId}/contracts`)).body.contracts;

  it('is taken on at once, and a view shows the same when it was built anew', async () => {
    const before = await register();
    expect(before).toMatchObject([{ contractId, stage: 'running' }]);
    const { status, body } = await administrator.post('operations/views/contract-register/rebuild');
    expect({ status, body }).toMatchObject({ status: 202, body: { task: 'rebuild', view: 'contract-register' } });
    const done = await worked('rebuild', 'contract-register');
    expect(done).toMatchObject({ state: 'done', fault: null, secondsLeft: null });
    expect(done.passed).toBe(done.total);
    expect(done.total).toBeGreaterThan(30);
    expect(await register()).toEqual(before);
  }, 30_000);

  it('is one work when it is asked for twice, and one after the other when it is several', async () => {
    const ask = (view: string) => administrator.post(`operations/views/${view}/rebuild`);
    const [first, second] = [await ask('fund-statement'), await ask('fund-statement')];
    expect(second.body.askedAt).toBe(first.body.askedAt);
    await ask('school-record');
    expect(await worked('rebuild', 'school-record')).toMatchObject({ state: 'done' });
    expect(await worked('rebuild', 'fund-statement')).toMatchObject({ state: 'done' });
  }, 30_000);

  it('that fails is told with its fault; the view keeps its rows, and the next try begins anew', async () => {
    const before = await register();
    mkdirSync(rebuildFileOf(there.service.folder, 'contract-register'));
    await administrator.post('operations/views/contract-register/rebuild');
    const failed = await worked('rebuild', 'contract-register');
    expect(failed).toMatchObject({ state: 'failed', fault: expect.stringMatching(/./) as string });
    expect(await register()).toEqual(before);
    await administrator.post('operations/views/contract-register/rebuild');
    expect(await worked('rebuild', 'contract-register')).toMatchObject({ state: 'done' });
  }, 30_000);

  it('is nothing for a view that is not there', async () => {
    expect(await administrator.post('operations/views/none/rebuild')).toMatchObject({ status: 404 });
  });

  it('tells an auditor what a verification found, and before one that there was none', async () => {
    const { auditor } = there;
    const shown = async () => (await auditor.get('operations/verification')).body as unknown as VerificationStatus;
    expect(await shown()).toEqual({ work: null, result: null });
    expect((await auditor.post('operations/verification')).status).toBe(202);
    expect(await worked('verification')).toMatchObject({ state: 'done', fault: null });
    const { work, result } = await shown();
    expect(work).toMatchObject({ task: 'verification', view: null, state: 'done' });
    expect(result).toMatchObject({ found: 0, irregularities: [] });
    expect(result?.events).toBe((await worked('rebuild', 'school-record')).total);
    expect((await there.clerk.post('operations/verification')).status).toBe(403);
  }, 30_000);
});
