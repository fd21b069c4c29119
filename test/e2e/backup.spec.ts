import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { aBusyBoard } from '#test/support/busy-board.builder';
import { cli, oneSentence } from '#test/support/command-line';
import { DataFolder } from '#test/support/data-folder';
import { Load } from '#test/support/load';
import { writeLongLog } from '#test/support/large-log';
import { Whereabouts, type Acknowledged } from '#test/support/persistent-client';
import { RecordedLog } from '#test/support/recorded-log';

const MEANS = { pence: 1_000_000, halfDays: 1_000 };

interface Manifest {
  readonly events: number;
  readonly head: string;
  readonly verified: boolean;
}

describe('A backup that was made while the service recorded', () => {
  const folder = new DataFolder();
  const restored = new DataFolder();
  const top = mkdtempSync(join(tmpdir(), 'backup-'));
  const backup = join(top, 'today');
  let before: readonly Acknowledged[];
  let manifest: Manifest;
  let chair: string;

  beforeAll(async () => {
    const service = await folder.start();
    const busy = await aBusyBoard(await folder.installation(service.url), MEANS);
    chair = busy.board.chair.personId;
    const whereabouts = new Whereabouts();
    whereabouts.at(service.url);
    const load = new Load(folder, whereabouts, busy);
    await load.begin();
    while (load.acknowledged.length < 100) await pause(10);
    before = [...load.acknowledged];
    const { code, stdout } = await cli(['backup', '--to', backup, '--json'], folder.environment);
    expect(code).toBe(0);
    manifest = JSON.parse(stdout) as Manifest;
    while (load.acknowledged.length < before.length + 100) await pause(10);
    await load.end();
    expect(await service.stop()).toBe(0);
  }, 120_000);
  afterAll(async () => {
    await folder.remove();
    await restored.remove();
    rmSync(top, { recursive: true });
  });

  it('is put into an empty folder, and holds all that was acknowledged before it', async () => {
    const { code, stdout } = await cli(['restore', '--from', backup, '--data', restored.path, '--json']);
    expect({ code, found: JSON.parse(stdout) as Manifest }).toMatchObject({
      ...{ code: 0, found: { events: manifest.events, head: manifest.head, movedTo: null } },
    });
    const [log, all] = await Promise.all([restored, folder].map((each) => RecordedLog.in(each.file('events.db'))));
    expect(log?.lostOrDoubled(before)).toEqual([]);
    expect(log?.halfRecorded()).toEqual([]);
    expect(log?.events).toEqual(all?.events.slice(0, manifest.events));
    expect(all?.events.length).toBeGreaterThan(manifest.events);
  }, 60_000);

  it('starts, its seals are whole, and its personal text can be read', async () => {
    const verified = await cli(['verify', '--json'], restored.environment);
    expect({ code: verified.code, ...(JSON.parse(verified.stdout) as object) }).toMatchObject({
      ...{ code: 0, events: manifest.events, irregularities: [] },
    });
    const service = await restored.start();
    const { administrator } = await restored.installation(service.url);
    const found = await (await administrator).read('/v1/persons/{person}', { person: chair });
    expect(found).toMatchObject({ id: chair, name: 'Chair' });
    expect(await service.stop()).toBe(0);
  }, 60_000);

  it('is refused where a service is at work, where there is something, and when it is damaged; nothing is touched', async () => {
    const service = await restored.start();
    const said = async (from: string, ...more: readonly string[]): Promise<string> =>
      oneSentence(await cli(['restore', '--from', from, '--data', restored.path, ...more]));
    expect(await said(backup)).toMatch(/is not empty; restore into another one, or move this one aside/);
    expect(await said(backup, '--replace')).toMatch(/in use by another process \(pid \d+\)/);
    expect(await service.stop()).toBe(0);
    const files = readdirSync(restored.path).sort();
    writeFileSync(join(backup, 'events.db'), 'x', { flag: 'r+' });
    expect(await said(backup, '--replace')).toMatch(/events\.db is not what the manifest says; nothing was changed/);
    expect(await said(top, '--replace')).toMatch(/^There is no backup at/);
    expect(readdirSync(restored.path).sort()).toEqual(files);
    expect((await RecordedLog.in(restored.file('events.db'))).lostOrDoubled(before)).toEqual([]);
  }, 60_000);
});

describe('A backup that is ended in the middle', () => {
  const folder = new DataFolder();
  const top = mkdtempSync(join(tmpdir(), 'killed-'));
  const named = join(top, 'today');

  beforeAll(() => writeLongLog(folder.path, 50_000), 120_000);
  afterAll(async () => {
    await folder.remove();
    rmSync(top, { recursive: true });
  });

  const endedBy = async (signal: NodeJS.Signals): Promise<unknown> => {
    const main = 'dist/apps/cli/src/main.js';
    const env = { PATH: process.env.PATH ?? '', ...folder.environment };
    const child = spawn(process.execPath, [main, 'backup', '--to', named], { env, stdio: 'ignore' });
    const ended = once(child, 'close');
    const begun = (): boolean => readdirSync(top).some((name) => name.startsWith('today.partial-'));
    while (!begun() && child.exitCode === null) await pause(1);
    child.kill(signal);
    return ended;
  };

  it('by Ctrl-C leaves nothing behind', async () => {
    expect(await endedBy('SIGINT')).toEqual([1, null]);
    expect(readdirSync(top)).toEqual([]);
  }, 60_000);

  it('by kill -9 leaves nothing at the named place, and the next one is made', async () => {
    expect(await endedBy('SIGKILL')).toEqual([null, 'SIGKILL']);
    expect(existsSync(named)).toBe(false);
    expect(await cli(['backup', '--to', named], folder.environment)).toMatchObject({ code: 0 });
    expect(readdirSync(named).sort()).toEqual(['events.db', 'keys.db', 'manifest.json']);
  }, 60_000);
});
