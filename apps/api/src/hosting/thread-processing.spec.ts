import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CONTROLLED_THREAD, giveOrder, release, type ThreadOrder } from '#api/testing/controlled-thread';
import type { OperationsStatus } from '#api/operations/operations.schemas';
import { TestService, type Caller } from '#api/testing/test-service';
import { waitUntil } from '#kernel/testing/wait-until';
import { Log } from '#platform/logging';
import { copyFolder } from '#test/support/run-folder';
import { findDifferentTables, readRebuiltRows, readStoredRows } from '#test/support/view-rows';

const DAY = '2011-09-01';
const TIMEOUT_MS = 120_000;

/** A service whose processors run on a real thread, which obeys orders. */
class ControlledService {
  private constructor(
    readonly service: TestService,
    readonly administrator: Caller,
    readonly boardId: string,
    readonly fundId: string,
    private readonly lines: readonly string[],
  ) {}

  static async start(): Promise<ControlledService> {
    const lines: string[] = [];
    const log = new Log('info', { write: (line) => void lines.push(line) });
    const service = await TestService.start({ day: DAY, host: CONTROLLED_THREAD, log });
    const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const boardId = await administrator.submit('boards', { name: 'Board', areas: ['879'], from: DAY });
    const grant = { name: 'Support', source: 'Council', financialYear: '2011-12', pence: 1 };
    const fundId = await administrator.submit(`boards/${boardId}/funds`, grant);
    return new ControlledService(service, administrator, boardId, fundId, lines);
  }

  order(order: ThreadOrder): void {
    giveOrder(this.service.folder, order);
  }

  release(): void {
    release(this.service.folder);
  }

  /** Increases the grant by a penny. */
  async increase(headers: Readonly<Record<string, string>> = {}): Promise<void> {
    const body = { pence: 1, source: 'Council' };
    const { status } = await this.administrator.post(`funds/${this.fundId}/increases`, body, headers);
    if (status !== 200) throw new Error(`The increase was answered with ${status}.`);
  }

  /** Writes without a pause until the condition holds. Returns the number of increases. */
  async increaseUntil(condition: () => Promise<boolean>): Promise<number> {
    let increases = 0;
    do {
      await this.increase();
      increases += 1;
    } while (!(await condition()));
    return increases;
  }

  /** Reads the fund from its view. */
  readFund(headers: Readonly<Record<string, string>> = {}) {
    return this.administrator.getRaw(`boards/${this.boardId}/funds`, headers);
  }

  async readGrant(): Promise<number> {
    const { text } = await waitUntil(async () => {
      const response = await this.readFund();
      return response.status === 200 ? response : null;
    });
    return (JSON.parse(text) as { funds: [{ granted: number }] }).funds[0].granted;
  }

  /** The lines of the log that contain this text. */
  findLines(text: string): string[] {
    return this.lines.filter((line) => line.includes(text));
  }

  /** Stops the service. Returns the names of the tables whose rows differ from those of a rebuild. */
  async stopAndCompare(): Promise<string[]> {
    await this.service.recordSecurityLog();
    await this.service.whenIdle();
    await this.service.stop();
    const folder = { file: (name: string) => join(this.service.folder, name) };
    return findDifferentTables(await readStoredRows(folder), await readRebuiltRows(folder));
  }

  remove(): void {
    rmSync(this.service.folder, { recursive: true, force: true });
  }
}

describe('The thread of the views and reactions', () => {
  let controlled: ControlledService;
  beforeEach(async () => {
    controlled = await ControlledService.start();
  }, TIMEOUT_MS);
  afterEach(() => controlled.remove());

  it.each<[ThreadOrder, string]>([
    ['crash', 'crashed (crashed in a test)'],
    ['exit', 'ended with code 3'],
    ['exhaust', 'crashed (Worker terminated due to reaching memory limit'],
  ])(
    'is replaced after it has ended under writes (%s): the service says so and is not ready until then, and nothing is lost',
    async (order, reason) => {
      controlled.order(order);
      let unready = '';
      const hasEnded = async (): Promise<boolean> => {
        const { status, text } = await controlled.service.readiness();
        if (status === 503) unready ||= text;
        return controlled.findLines(reason).length > 0;
      };
      let increases = await controlled.increaseUntil(hasEnded);
      increases += await controlled.increaseUntil(
        async () => controlled.findLines('The views and reactions run again').length > 0,
      );
      expect(unready).toContain('The thread of the views and reactions');
      expect(await controlled.readGrant()).toBe(1 + increases);
      expect(await waitUntil(async () => (await controlled.service.readiness()).status === 200)).toBe(true);
      expect(controlled.findLines('The views and reactions run again')).toHaveLength(1);
      expect(await controlled.service.metrics()).toContain('brokerage_processing_thread_ends_total 1');
      expect(await controlled.stopAndCompare()).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'may be held up: commands are recorded, reads are answered with 503 and Retry-After, no messages pile up, and then everything is shown',
    async () => {
      controlled.order('hold');
      await controlled.increase();
      const answer = await controlled.readFund();
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
      expect(JSON.parse(answer.text)).toMatchObject({ code: 'unavailable' });
      const sent = jest.spyOn(Worker.prototype, 'postMessage');
      for (let increases = 0; increases < 500; increases += 1) await controlled.increase();
      // A message to a thread that does not read it stays in memory.
      expect(sent.mock.calls.length).toBeLessThan(10);
      sent.mockRestore();
      // A route that reads no view.
      expect((await controlled.administrator.get(`boards/${controlled.boardId}/vocabulary`)).status).toBe(200);
      expect(controlled.findLines('unexpected error')).toEqual([]);
      controlled.release();
      expect(await controlled.readGrant()).toBe(502);
      expect(await controlled.stopAndCompare()).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'continues from what was on the disk when the process ended between an append and its projection',
    async () => {
      controlled.order('hold');
      for (let increases = 0; increases < 20; increases += 1) await controlled.increase();
      // What the disk holds now is what a killed process leaves.
      const folder = mkdtempSync(join(tmpdir(), 'service-'));
      copyFolder(controlled.service.folder, folder);
      controlled.release();
      await controlled.service.stop();
      release(folder);
      const next = await TestService.start({ day: DAY, folder, host: CONTROLLED_THREAD });
      const administrator = await next.createCaller('administrator', { kind: 'everywhere', id: '*' }, randomUUID());
      expect((await administrator.get(`boards/${controlled.boardId}/funds`)).body).toMatchObject({
        funds: [{ granted: 21 }],
      });
      await next.stop();
      const files = { file: (name: string) => join(folder, name) };
      expect(findDifferentTables(await readStoredRows(files), await readRebuiltRows(files))).toEqual([]);
      rmSync(folder, { recursive: true });
    },
    TIMEOUT_MS,
  );

  it(
    'pauses a view and a reaction, keeps them paused when the service starts again, and loses nothing',
    async () => {
      const { administrator } = controlled;
      const { processors } = (await administrator.get('operations')).body as unknown as OperationsStatus;
      const reaction = processors.find(({ kind }) => kind === 'reaction')?.processor ?? '';
      const paused = ['fund-statement', reaction];
      // A paused view that had not shown the fund yet would not show it now.
      expect(await controlled.readGrant()).toBe(1);
      for (const processor of paused)
        expect(
          await administrator.post(`operations/processors/${processor}/pause`, { reason: 'Maintenance' }),
        ).toMatchObject({ status: 200, body: { caughtUp: false, pause: { reason: 'Maintenance' } } });
      await controlled.increase();
      // Nobody waits for a paused view, so its rows are shown as they are.
      expect(await controlled.readGrant()).toBe(1);
      await controlled.service.stop();
      const { folder } = controlled.service;
      const next = await TestService.start({ day: DAY, folder, host: CONTROLLED_THREAD });
      const caller = await next.createCaller('administrator', { kind: 'everywhere', id: '*' }, randomUUID());
      const status = (await caller.get('operations')).body as unknown as OperationsStatus;
      expect(status.processors.filter(({ pause }) => pause !== null).map(({ processor }) => processor)).toEqual(paused);
      for (const processor of paused)
        expect(await caller.post(`operations/processors/${processor}/resume`, {})).toMatchObject({ status: 200 });
      expect((await caller.get(`boards/${controlled.boardId}/funds`)).body).toMatchObject({ funds: [{ granted: 2 }] });
      await next.stop();
    },
    TIMEOUT_MS,
  );

  it(
    'retries and skips only what has stopped, and answers for unknown views as the main thread does',
    async () => {
      const { administrator } = controlled;
      const retry = await administrator.post('operations/processors/fund-statement/retry', {});
      expect([retry.status, retry.body.fault]).toEqual([200, null]);
      const skip = { eventId: randomUUID(), reason: 'Never mind.' };
      for (const processor of ['fund-statement', 'minutes'])
        expect(await administrator.post(`operations/processors/${processor}/skip`, skip)).toMatchObject({
          status: 409,
          body: { code: 'not-stopped-there' },
        });
      expect(await administrator.post('operations/processors/fund-statement/rebuild', {})).toMatchObject({
        status: 202,
      });
      const isDone = async (): Promise<boolean> => {
        await controlled.increase();
        const { body } = await administrator.get('operations');
        return (body.jobs as { state: string }[]).every(({ state }) => state === 'done');
      };
      const increases = await controlled.increaseUntil(isDone);
      expect(await controlled.readGrant()).toBe(1 + 2 * increases);
      expect(await controlled.stopAndCompare()).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
