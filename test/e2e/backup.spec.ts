import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '#kernel/testing/wait-until';
import { createBusyBoard } from '#test/support/busy-board.builder';
import { runCli, expectSingleSentence } from '#test/support/command-line';
import { DataFolder } from '#test/support/data-folder';
import { LoadGenerator } from '#test/support/load';
import { writeLargeLog } from '#test/support/large-log';
import { ServiceLocation, type AcknowledgedCommand } from '#test/support/persistent-client';
import { RecordedLog } from '#test/support/recorded-log';

const RESOURCES = { pence: 1_000_000, halfDays: 1_000 };

interface Manifest {
  readonly events: number;
  readonly head: string;
  readonly verified: boolean;
}

describe('A backup made while the service is in use', () => {
  const folder = new DataFolder();
  const restored = new DataFolder();
  const top = mkdtempSync(join(tmpdir(), 'backup-'));
  const backup = join(top, 'today');
  let before: readonly AcknowledgedCommand[];
  let manifest: Manifest;
  let chair: string;

  beforeAll(async () => {
    const service = await folder.start();
    const busy = await createBusyBoard(await folder.installation(service.url), RESOURCES);
    chair = busy.board.chair.personId;
    const location = new ServiceLocation();
    location.setUrls(service.url);
    const load = new LoadGenerator(folder, location, busy);
    await load.start();
    await load.waitForAcknowledgements(100);
    before = [...load.acknowledged];
    const { code, stdout } = await runCli(['backup', '--to', backup, '--json'], folder.environment);
    expect(code).toBe(0);
    manifest = JSON.parse(stdout) as Manifest;
    await load.waitForAcknowledgements(100);
    await load.stop();
    expect(await service.stop()).toBe(0);
  });
  afterAll(async () => {
    await folder.remove();
    await restored.remove();
    rmSync(top, { recursive: true });
  });

  it('can be restored into an empty folder and contains every command acknowledged before it', async () => {
    const { code, stdout } = await runCli(['restore', '--from', backup, '--data', restored.path, '--json']);
    expect({ code, found: JSON.parse(stdout) as Manifest }).toMatchObject({
      code: 0,
      found: { events: manifest.events, head: manifest.head, movedTo: null },
    });
    const [log, all] = await Promise.all(
      [restored, folder].map((each) => RecordedLog.readFile(each.file('events.db'))),
    );
    expect(log?.findLostOrDuplicates(before)).toEqual([]);
    expect(log?.findPartialCommands()).toEqual([]);
    expect(log?.events).toEqual(all?.events.slice(0, manifest.events));
    expect(all?.events.length).toBeGreaterThan(manifest.events);
  });

  it('passes verification after the restore, and the service starts and reads personal data', async () => {
    const verified = await runCli(['verify', '--json'], restored.environment);
    expect({ code: verified.code, ...(JSON.parse(verified.stdout) as object) }).toMatchObject({
      code: 0,
      events: manifest.events,
      irregularities: [],
    });
    const service = await restored.start();
    const { administrator } = await restored.installation(service.url);
    const found = await (await administrator).read('/v1/persons/{person}', { person: chair });
    expect(found).toMatchObject({ id: chair, name: 'Chair' });
    expect(await service.stop()).toBe(0);
  });

  it('is not restored into a folder in use or with files, nor if it is damaged', async () => {
    const service = await restored.start();
    const restoreAndExpectError = async (from: string, ...more: readonly string[]): Promise<string> =>
      expectSingleSentence(await runCli(['restore', '--from', from, '--data', restored.path, ...more]));
    expect(await restoreAndExpectError(backup)).toMatch(
      /is not empty\. Restore into another folder, or use --replace to move this one aside/,
    );
    expect(await restoreAndExpectError(backup, '--replace')).toMatch(/in use by another process \(pid \d+\)/);
    expect(await service.stop()).toBe(0);
    const files = readdirSync(restored.path).sort();
    writeFileSync(join(backup, 'events.db'), 'x', { flag: 'r+' });
    expect(await restoreAndExpectError(backup, '--replace')).toMatch(
      /events\.db does not match the manifest\. Nothing was changed/,
    );
    expect(await restoreAndExpectError(top, '--replace')).toMatch(/^There is no backup at/);
    expect(readdirSync(restored.path).sort()).toEqual(files);
    expect((await RecordedLog.readFile(restored.file('events.db'))).findLostOrDuplicates(before)).toEqual([]);
  });
});

describe('An interrupted backup', () => {
  const folder = new DataFolder();
  const top = mkdtempSync(join(tmpdir(), 'killed-'));
  const target = join(top, 'today');

  beforeAll(() => writeLargeLog(folder.path, 50_000));
  afterAll(async () => {
    await folder.remove();
    rmSync(top, { recursive: true });
  });

  const interruptWith = async (signal: NodeJS.Signals): Promise<unknown> => {
    const main = 'dist/programs/cli.js';
    const env = { PATH: process.env.PATH ?? '', ...folder.environment };
    const child = spawn(process.execPath, [main, 'backup', '--to', target], { env, stdio: 'ignore' });
    const ended = once(child, 'close');
    const hasStarted = (): boolean => readdirSync(top).some((name) => name.startsWith('today.partial-'));
    await waitUntil(() => hasStarted() || child.exitCode !== null);
    child.kill(signal);
    return ended;
  };

  it('leaves no files after Ctrl-C', async () => {
    expect(await interruptWith('SIGINT')).toEqual([1, null]);
    expect(readdirSync(top)).toEqual([]);
  });

  it('leaves nothing at the target after kill -9, and the next backup succeeds', async () => {
    expect(await interruptWith('SIGKILL')).toEqual([null, 'SIGKILL']);
    expect(existsSync(target)).toBe(false);
    expect(await runCli(['backup', '--to', target], folder.environment)).toMatchObject({ code: 0 });
    expect(readdirSync(target).sort()).toEqual(['events.db', 'keys.db', 'manifest.json']);
  });
});
