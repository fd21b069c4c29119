import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Caller } from '#scenarios/demo-installation';
import type { RunningService } from '#scenarios/spawn-service';
import { verifyEvents } from '#cli/verify.command';
import { DataFolder, FIRST_DAY } from '#test/support/data-folder';
import { RecordedLog } from '#test/support/recorded-log';
import { readStoredRows, readRebuiltRows } from '#test/support/view-rows';

/** A limit on the file size of the process simulates a full disk. Only Linux can change this limit from another process. */
const onLinux = process.platform === 'linux' ? describe : describe.skip;

const UNAVAILABLE = { status: 503, problem: { type: '/v1/problems/unavailable', code: 'unavailable', status: 503 } };

onLinux('An embedded installation on a full disk', () => {
  let folder: DataFolder;
  let service: RunningService;
  let administrator: Caller;
  let board: string;
  let fund: string;

  beforeEach(async () => {
    folder = new DataFolder();
    service = await folder.start();
    administrator = await (await folder.installation(service.url)).administrator;
    const another = { name: 'Board', areas: ['879'], from: FIRST_DAY };
    ({ id: board } = await administrator.record('/v1/boards', {}, another));
    const grant = { name: 'Support', source: 'Council', financialYear: '2011-12', pence: 1 };
    ({ id: fund } = await administrator.record('/v1/boards/{board}/funds', { board }, grant));
    // What was recorded is shown before the disk is full: read models cannot be written afterwards.
    await readBoth();
  });
  afterEach(() => folder.remove());

  const readBoth = async () => ({
    fund: await administrator.read('/v1/funds/{fund}', { fund }),
    board: await administrator.read('/v1/boards/{board}', { board }),
  });

  /** Makes every later write beyond this file size fail. */
  const limitFileSize = (bytes: number | 'unlimited'): void => {
    const { status, stderr } = spawnSync('prlimit', ['--pid', String(service.pid), `--fsize=${bytes}:`], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  };

  const increase = (idempotencyKey: string = randomUUID()) =>
    administrator.post('/v1/funds/{fund}/increases', { fund }, { pence: 1, source: 'Council' }, { idempotencyKey });

  it('answers commands with 503, still answers queries, and accepts the same commands once there is space', async () => {
    limitFileSize(0);
    const keys = Array.from({ length: 10 }, () => randomUUID());
    for (const answer of await Promise.all(keys.map((key) => increase(key)))) expect(answer).toMatchObject(UNAVAILABLE);
    const person = { name: 'Robin Hale', email: null };
    expect(await administrator.post('/v1/persons', {}, person)).toMatchObject(UNAVAILABLE);
    expect(await readBoth()).toMatchObject({ fund: { version: 1, granted: 1 }, board: { version: 1 } });
    limitFileSize('unlimited');
    for (const { status } of await Promise.all(keys.map((key) => increase(key)))) expect(status).toBe(200);
    expect(await administrator.read('/v1/funds/{fund}', { fund })).toMatchObject({ version: 11, granted: 11 });
    expect((await administrator.post('/v1/persons', {}, person)).status).toBe(201);
  });

  it('records no partial command at any limit, even when it is killed', async () => {
    const recorded = new Set<string>();
    const increaseUntilRejected = async (): Promise<void> => {
      for (let isRejected = false; !isRejected;) {
        const keys = Array.from({ length: 5 }, () => randomUUID());
        const answers = await Promise.all(keys.map((key) => increase(key)));
        for (const [index, { status }] of answers.entries()) if (status === 200) recorded.add(keys[index] ?? '');
        isRejected = answers.some(({ status }) => status === 503);
      }
    };
    for (const bytes of [1, 4_120, 7_000, 12_345, 20_600]) {
      limitFileSize(statSync(folder.file('events.db-wal')).size + bytes);
      await increaseUntilRejected();
      limitFileSize('unlimited');
      recorded.add((await increase()).etag ?? '');
    }
    limitFileSize(statSync(folder.file('events.db-wal')).size + 6_000);
    await increaseUntilRejected();
    await service.stop('SIGKILL');
    service = await folder.start();
    expect(await service.stop()).toBe(0);
    const log = await RecordedLog.readFile(folder.file('events.db'));
    expect(log.count('GrantIncreased')).toBe(recorded.size);
    expect((await verifyEvents(folder.file('events.db'))).irregularities).toEqual([]);
    expect((await readStoredRows(folder)).tables).toEqual((await readRebuiltRows(folder)).tables);
  });
});
