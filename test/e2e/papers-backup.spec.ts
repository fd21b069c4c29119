import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestBucket } from '#files/testing/test-bucket';
import type { Caller } from '#scenarios/demo-installation';
import { createBusyBoard, type BusyBoard } from '#test/support/busy-board.builder';
import { expectSingleSentence, runCli, type ProcessResult } from '#test/support/command-line';
import { DataFolder } from '#test/support/data-folder';

const FIRST = Buffer.from(`%PDF-1.7\n${'The results of the autumn term.\n'.repeat(5_000)}`);
const ERASED = Buffer.from('%PDF-1.7\nA pupil is named here.');
const LAST = Buffer.from('%PDF-1.7\nThe results of the spring term.');

interface Papers {
  readonly files: number;
  readonly erased: number;
  readonly faults: readonly { readonly fileId: string; readonly fault: string }[];
}

const readPapers = ({ stdout }: ProcessResult): Papers => (JSON.parse(stdout) as { papers: Papers }).papers;

/** Where the papers are. */
type Place = 'the data folder' | 'another folder' | 'a bucket';

const PLACES: readonly Place[] = ['the data folder', 'another folder', 'a bucket'];

describe.each(PLACES)('Papers that are in %s', (place) => {
  const folder = new DataFolder();
  const restored = new DataFolder();
  const top = mkdtempSync(join(tmpdir(), 'papers-'));
  const bucket = new TestBucket();
  const [early, backup] = [join(top, 'early'), join(top, 'backup')];
  let busy: BusyBoard;
  let settings: Readonly<Record<string, string>> = {};
  let fileIds: readonly string[] = [];
  let paperId = '';

  const run = (args: readonly string[], of = folder): Promise<ProcessResult> =>
    runCli(args, { ...of.environment, ...settings });
  const toPath = (id: string): string => join(id.slice(0, 2), id);
  /** The folder of the store, for a data folder. */
  const storeOf = (of: DataFolder): string => settings.FILE_STORE_FOLDER ?? of.file('files');
  const removeStored = (of: DataFolder, id: string): void => {
    bucket.objects.delete(`/papers/${id}`);
    rmSync(join(storeOf(of), toPath(id)), { force: true });
  };
  const loseStore = (of: DataFolder): void => {
    bucket.objects.clear();
    rmSync(storeOf(of), { recursive: true, force: true });
  };

  const addPaper = async (url: string, title: string): Promise<string> => {
    const { clerk } = busy.board;
    const meeting = { meeting: busy.meetingId };
    const added = await clerk.record('/v1/meetings/{meeting}/papers', meeting, { title });
    return `${url}/v1/meetings/${busy.meetingId}/papers/${added.paperId}/file`;
  };
  const toHeaders = ({ token }: Caller): Record<string, string> => ({ authorization: `Bearer ${token}` });
  const sendFile = async (url: string, content: Buffer): Promise<void> => {
    const sent = { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment; filename="a.pdf"' };
    const body = new Uint8Array(content);
    const response = await fetch(url, { method: 'POST', headers: { ...toHeaders(busy.board.clerk), ...sent }, body });
    expect(response.status).toBe(200);
  };
  const listAdded = async (): Promise<{ id: string; data: Record<string, unknown> }[]> => {
    const meeting = { meeting: busy.meetingId };
    const { events } = await busy.board.clerk.read('/v1/meetings/{meeting}/history', meeting, { limit: 200 });
    return events.filter(({ type }) => type === 'PaperFileAdded');
  };

  beforeAll(async () => {
    await bucket.start();
    const { url, region, accessKeyId, secretAccessKey } = bucket.settings;
    const inBucket = { FILE_STORE_URL: url, FILE_STORE_REGION: region, FILE_STORE_KEY_ID: accessKeyId };
    if (place === 'another folder') settings = { FILE_STORE_FOLDER: join(top, 'store') };
    if (place === 'a bucket') settings = { ...inBucket, FILE_STORE_SECRET: secretAccessKey };
    const service = await folder.start(settings);
    const installation = await folder.installation(service.url);
    busy = await createBusyBoard(installation, { pence: 1_000, halfDays: 10 });
    expect((await run(['backup', '--to', early])).code).toBe(0);
    const paths: string[] = [];
    for (const content of [FIRST, ERASED, LAST]) {
      paths.push(await addPaper(service.url, 'Results'));
      await sendFile(paths.at(-1) ?? '', content);
    }
    const added = await listAdded();
    fileIds = added.map(({ data }) => String(data.fileId));
    paperId = paths[0]?.split('/').at(-2) ?? '';
    const { administrator } = installation;
    const erasure = {
      category: 'meeting' as const,
      recordId: busy.meetingId,
      eventId: added[1]?.id ?? '',
      field: 'contentKey',
    };
    await (await administrator).record('/v1/operations/erasures', {}, { ...erasure, reason: 'It names a pupil' });
    const made = await run(['backup', '--to', backup, '--json']);
    expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: '' });
    expect(await service.stop()).toBe(0);
  });
  afterAll(async () => {
    bucket.stop();
    await folder.remove();
    await restored.remove();
    rmSync(top, { recursive: true });
  });

  it('are compared with the log by verify, which decrypts them and counts those that were erased', async () => {
    const verified = await run(['verify', '--json']);
    expect(verified.code).toBe(0);
    expect(readPapers(verified)).toEqual({ files: 3, erased: 1, decrypted: true, faults: [] });
    expect((await run(['verify'])).stdout).toMatch(
      /3 files of papers: all are as they were recorded\. Erased, so that nobody can read them: 1\./,
    );
  });

  it('are in the backup, without those that were erased', () => {
    const kept = readdirSync(join(backup, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    expect(kept.sort()).toEqual([fileIds[0], fileIds[2]].sort());
    expect(readFileSync(join(backup, 'files', toPath(fileIds[0] ?? ''))).includes('autumn')).toBe(false);
  });

  it.each<[string, (path: string) => void]>([
    ['missing', (path) => rmSync(path)],
    ['changed', (path) => writeFileSync(path, readFileSync(path).fill(0, 10, 20))],
  ])(
    'are not restored from a backup in which one is %s, unless that is accepted, and then it is said',
    async (_, damage) => {
      const damaged = join(top, 'damaged');
      cpSync(backup, damaged, { recursive: true });
      damage(join(damaged, 'files', toPath(fileIds[0] ?? '')));
      loseStore(folder);
      const restore = ['restore', '--from', damaged, '--data', restored.path];
      const sentence = expectSingleSentence(await run(restore));
      expect(sentence).toContain(
        'Nothing was changed. Use another backup. Or restore without such files with --accept-damaged-papers',
      );
      expect(existsSync(restored.file('events.db'))).toBe(false);
      const { code, stdout } = await run([...restore, '--accept-damaged-papers']);
      expect([code, stdout]).toEqual([1, expect.stringContaining(`The file ${fileIds[0]} of event`)]);
      expect(stdout).toContain('is missing.');
      rmSync(restored.path, { recursive: true });
      rmSync(damaged, { recursive: true });
    },
  );

  it('come back with the restore of a backup, and are read', async () => {
    loseStore(folder);
    const { code, stdout } = await run(['restore', '--from', backup, '--data', restored.path, '--json']);
    expect({ code, papers: (JSON.parse(stdout) as { papers: Papers }).papers }).toEqual({
      code: 0,
      papers: { files: 3, erased: 1, decrypted: true, faults: [] },
    });
    expect((await run(['verify'], restored)).code).toBe(0);
    const service = await restored.start(settings);
    const path = `/v1/meetings/${busy.meetingId}/papers/${paperId}/file`;
    const response = await fetch(`${service.url}${path}`, { headers: toHeaders(busy.board.chair) });
    expect(Buffer.from(await response.arrayBuffer()).equals(FIRST)).toBe(true);
    expect(await service.stop()).toBe(0);
  });

  it('that are missing or changed are named by verify, and stop a backup unless that is accepted', async () => {
    removeStored(restored, fileIds[2] ?? '');
    const found = await run(['verify', '--json'], restored);
    expect([found.code, readPapers(found).faults]).toEqual([
      1,
      [expect.objectContaining({ fileId: fileIds[2], fault: 'missing' })],
    ]);
    const target = join(top, 'second');
    const sentence = expectSingleSentence(await run(['backup', '--to', target], restored));
    expect(sentence).toContain('Put them back from an earlier backup, or leave them out with --accept-damaged-papers.');
    expect(existsSync(target)).toBe(false);
    const accepted = await run(['backup', '--to', target, '--accept-damaged-papers'], restored);
    expect([accepted.code, accepted.stdout]).toEqual([0, expect.stringContaining(`The file ${fileIds[2]} of event`)]);
    expect((await run(['backup', '--to', join(top, 'third'), '--no-papers'], restored)).stdout).toContain(
      'The papers were not copied.',
    );
  });

  it('whose key is missing are named by verify', async () => {
    cpSync(join(early, 'keys.db'), restored.file('keys.db'));
    for (const journal of ['keys.db-wal', 'keys.db-shm']) rmSync(restored.file(journal), { force: true });
    const found = await run(['verify', '--json'], restored);
    expect(found.code).toBe(1);
    expect(readPapers(found).faults).toContainEqual(
      expect.objectContaining({ fileId: fileIds[0], fault: 'key-missing' }),
    );
  });
});
