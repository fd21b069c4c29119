import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { VerificationStatus } from '#api/operations/background-jobs';
import type { JobStatus } from '#api/operations/job';
import { waitUntil } from '#kernel/testing/wait-until';
import { resetCheckpoint } from '#processing/checkpoints';
import type { OperationsStatus } from '#api/operations/operations.schemas';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';
import { findView } from '#read-models/all-views';
import { openSqliteReadModelsForWriting } from '#sqlite/sqlite-read-models';

describe('Background jobs', () => {
  let board: TestBoard;
  let administrator: Caller;
  let contractId: string;

  beforeAll(async () => {
    board = await createTestBoard();
    administrator = await board.service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    contractId = await startContract(board, await approveRequest(board, ...(await tableRequest(board))));
  });
  afterAll(() => board.service.close());

  const rebuild = (view: string) => administrator.post(`operations/processors/${view}/rebuild`);
  const stopRebuild = (view: string) => administrator.post(`operations/processors/${view}/rebuild/stop`);
  const listJobs = async (): Promise<readonly JobStatus[]> =>
    ((await administrator.get('operations')).body as unknown as OperationsStatus).jobs;
  const waitForJob = (task: JobStatus['task'], view: string | null = null): Promise<JobStatus> =>
    waitUntil(async () => {
      const found = (await listJobs()).find((each) => each.task === task && each.view === view);
      if (found === undefined) throw new Error(`Nobody requested the ${task}.`);
      return found.endedAt === null ? null : found;
    }, `the end of the ${task}`);
  const readRegister = async () => (await board.clerk.get(`boards/${board.boardId}/contracts`)).body.contracts;

  it('accepts a rebuild at once, and the rebuilt view has the same rows', async () => {
    const before = await readRegister();
    expect(before).toMatchObject([{ contractId, stage: 'running' }]);
    const accepted = { status: 202, body: { task: 'rebuild', view: 'contract-register' } };
    expect(await rebuild('contract-register')).toMatchObject(accepted);
    const done = await waitForJob('rebuild', 'contract-register');
    expect(done).toMatchObject({ state: 'done', fault: null, secondsLeft: null });
    expect(done.passed).toBe(done.total);
    expect(done.total).toBeGreaterThan(30);
    expect(await readRegister()).toEqual(before);
  });

  it('starts one rebuild for two requests of the same view, and runs rebuilds of several views in turn', async () => {
    const first = await rebuild('fund-statement');
    const second = await rebuild('fund-statement');
    expect(second.body.requestedAt).toBe(first.body.requestedAt);
    await rebuild('school-record');
    expect(await waitForJob('rebuild', 'school-record')).toMatchObject({ state: 'done' });
    expect(await waitForJob('rebuild', 'fund-statement')).toMatchObject({ state: 'done' });
  });

  /** Keeps everybody else from writing to the read models, so that no rebuild can end. Returns what ends it. */
  const holdReadModels = async (): Promise<() => Promise<void>> => {
    const readModels = openSqliteReadModelsForWriting(join(board.service.folder, 'views.db'));
    const [held, release] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    const holding = readModels.database.transaction().execute(async (transaction) => {
      await resetCheckpoint(transaction, 'held');
      held.resolve(null);
      await release.promise;
      throw new Error('Nothing was to be written.');
    });
    await held.promise;
    return async () => {
      release.resolve(null);
      await holding.catch(() => undefined);
      await readModels.close();
    };
  };

  it('stops a rebuild on request, keeps the rows of the view, and continues on the next request', async () => {
    const before = await readRegister();
    const endHold = await holdReadModels();
    await rebuild('contract-register');
    await rebuild('school-record');
    await waitUntil(async () =>
      (await listJobs()).some(({ view, passed }) => view === 'contract-register' && passed > 0),
    );
    expect(await stopRebuild('school-record')).toMatchObject({ status: 200, body: { state: 'stopped' } });
    expect(await stopRebuild('contract-register')).toMatchObject({ status: 200, body: { view: 'contract-register' } });
    const stopped = await waitForJob('rebuild', 'contract-register');
    expect(stopped).toMatchObject({ state: 'stopped', fault: null, secondsLeft: null });
    expect(stopped.summary).toMatch(/^Stopped after (\d+) of \1 events\. Request it again to continue\.$/);
    await endHold();
    expect(await readRegister()).toEqual(before);
    await rebuild('contract-register');
    expect(await waitForJob('rebuild', 'contract-register')).toMatchObject({ state: 'done', summary: 'Complete.' });
    expect(await readRegister()).toEqual(before);
  });

  it('starts another rebuild for a request that follows a stop', async () => {
    const endHold = await holdReadModels();
    const first = await rebuild('contract-register');
    await waitUntil(async () => (await listJobs()).some(({ state, passed }) => state === 'running' && passed > 0));
    await stopRebuild('contract-register');
    const second = await rebuild('contract-register');
    expect(second.body).toMatchObject({ state: 'waiting' });
    expect(second.body.requestedAt).not.toBe(first.body.requestedAt);
    await endHold();
    expect(await waitForJob('rebuild', 'contract-register')).toMatchObject({ state: 'done' });
  });

  it('answers a stop of a rebuild that has ended with its state, and of one that was never requested with 404', async () => {
    const { state, endedAt } = await waitForJob('rebuild', 'contract-register');
    expect(await stopRebuild('contract-register')).toMatchObject({ status: 200, body: { state, endedAt } });
    expect(await stopRebuild('board-agenda')).toMatchObject({ status: 404 });
  });

  it('shows why a rebuild failed, keeps the rows of the view, and can be requested again', async () => {
    const before = await readRegister();
    const version = findView('contract-register')?.version ?? 0;
    const shadowFile = join(board.service.folder, `rebuild-contract-register@${version}.db`);
    mkdirSync(shadowFile);
    await rebuild('contract-register');
    const failed = await waitForJob('rebuild', 'contract-register');
    expect(failed).toMatchObject({ state: 'failed', fault: expect.stringMatching(/./) as string });
    expect(await readRegister()).toEqual(before);
    rmdirSync(shadowFile);
    await rebuild('contract-register');
    expect(await waitForJob('rebuild', 'contract-register')).toMatchObject({ state: 'done' });
  });

  it('answers 404 to a rebuild of an unknown view', async () => {
    expect(await rebuild('none')).toMatchObject({ status: 404 });
  });

  it('shows an auditor the result of a verification, and none before the first', async () => {
    const { auditor } = board;
    const show = async () => (await auditor.get('operations/verification')).body as unknown as VerificationStatus;
    expect(await show()).toEqual({ job: null, result: null });
    expect((await auditor.post('operations/verification')).status).toBe(202);
    expect(await waitForJob('verification')).toMatchObject({ state: 'done', fault: null });
    const { job, result } = await show();
    expect(job).toMatchObject({ task: 'verification', view: null, state: 'done' });
    expect(result).toMatchObject({ found: 0, irregularities: [] });
    expect(result?.events).toBe((await waitForJob('rebuild', 'fund-statement')).total);
    expect((await board.clerk.post('operations/verification')).status).toBe(403);
  });
});
