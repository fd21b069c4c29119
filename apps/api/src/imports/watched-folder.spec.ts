import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderFiles } from '#api/imports/folder-files';
import { WatchedFolder } from '#api/imports/watched-folder';
import { startConfiguredService } from '#api/testing/configured-service';
import { register } from '#domain/register';
import { OFFICIAL_REGISTERS } from '#domain/register.events';
import { StreamReader } from '#execution/stream-reader';
import { Log } from '#platform/logging';

const HEADER = 'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code)';
const FILE = `${HEADER}\n100001,A School,Open,Primary,879\n`;

describe('Files in a folder that several processes watch', () => {
  let folder: string;
  let nowMs = Date.now();
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  const names = async (files: FolderFiles): Promise<string[]> => (await files.claim()).map(({ name }) => name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'registers-'));
    nowMs = Date.now();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are claimed by one of them, once they are no longer being written', async () => {
    const [one, other] = [new FolderFiles(folder, false), new FolderFiles(folder, false)];
    write('a.csv', 'URN');
    expect([await names(one), await names(other)]).toEqual([[], []]);
    write('a.csv', FILE);
    expect([await names(one), await names(other)]).toEqual([[], []]);
    const claims = (await Promise.all([names(one), names(other)])).flat();
    expect(claims).toEqual(['a.csv']);
    expect([await names(one), await names(other)]).toEqual([[], []]);
  });

  it('are given back after a while if the process that claimed them was killed', async () => {
    const [killed, other] = [new FolderFiles(folder, false, () => nowMs), new FolderFiles(folder, false, () => nowMs)];
    write('a.csv', FILE);
    await names(killed);
    expect(await names(killed)).toEqual(['a.csv']);
    await names(other);
    expect(await names(other)).toEqual([]);
    nowMs += 3_600_000;
    await names(other);
    expect(await names(other)).toEqual(['a.csv']);
  });
});

describe('A folder of register files', () => {
  it('keeps a file of which no row could be used among those that are refused, for another try', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'registers-'));
    const service = await startConfiguredService({ REGISTER_FOLDER: folder });
    const watched = service.application.get(WatchedFolder);
    await watched.scan();
    const links = join(folder, 'links');
    writeFileSync(join(links, 'LINKS.CSV'), 'URN,LinkURN,LinkType\n100001,100002,Successor\n');
    await watched.scan();
    await watched.scan();
    const [, report = ''] = readdirSync(join(links, 'refused'));
    expect(JSON.parse(readFileSync(join(links, 'refused', report), 'utf8'))).toMatchObject({ rejectedCount: 1 });
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says once of a file in the wrong place where it belongs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'registers-'));
    const service = await startConfiguredService({ REGISTER_FOLDER: folder });
    const warn = jest.spyOn(service.application.get(Log), 'warn').mockImplementation();
    writeFileSync(join(folder, 'edubasealldata20260101.csv'), FILE);
    const watched = service.application.get(WatchedFolder);
    await watched.scan();
    await watched.scan();
    const sentences = warn.mock.calls.map(([sentence]) => sentence);
    expect(sentences).toEqual([
      `edubasealldata20260101.csv is not imported, because it lies directly in ${folder}. Move it to one of: ${OFFICIAL_REGISTERS.join(', ')}.`,
    ]);
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is imported file by file, each moved to done or refused with its report', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'registers-'));
    const service = await startConfiguredService({ REGISTER_FOLDER: folder });
    const watched = service.application.get(WatchedFolder);
    const listImports = async () =>
      (await service.application.get(StreamReader).find(register, 'establishments')).state?.imports;
    await watched.scan();
    const schools = join(folder, 'establishments');
    writeFileSync(join(schools, 'edubasealldata20260101.csv'), FILE);
    writeFileSync(join(schools, 'edubasealldata20250101.csv'), 'URN,Name\n1,x');
    writeFileSync(join(schools, 'notes.txt'), 'not a register');
    await watched.scan();
    expect(readdirSync(join(schools, 'done'))).toEqual([]);
    await watched.scan();
    const [csv = '', report = ''] = readdirSync(join(schools, 'done'));
    expect(csv).toMatch(/^\d{8}T\d{9}Z-edubasealldata20260101\.csv$/);
    expect(JSON.parse(readFileSync(join(schools, 'done', report), 'utf8'))).toMatchObject({ rows: 1, registered: 1 });
    const [, refusal = ''] = readdirSync(join(schools, 'refused'));
    expect(JSON.parse(readFileSync(join(schools, 'refused', refusal), 'utf8'))).toEqual({
      refused: expect.stringContaining('The file lacks the required columns "EstablishmentName"') as string,
    });
    expect([readdirSync(join(schools, 'working')), existsSync(join(schools, 'notes.txt'))]).toEqual([[], true]);
    expect(await listImports()).toMatchObject([{ status: 'finished', file: { rows: 1, extractedOn: '2026-01-01' } }]);
    renameSync(join(schools, 'done', csv), join(schools, 'again.csv'));
    await watched.scan();
    await watched.scan();
    expect(await listImports()).toHaveLength(1);
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
