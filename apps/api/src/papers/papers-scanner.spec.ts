import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { tableRequest } from '#api/testing/case.builder';
import type { TestResponse } from '#api/testing/test-service';
import type { MeetingDocument } from '#records/meeting.record.types';

/** Rejects what contains the first word, ends with an error at the second, and decides at the third before it has read all. */
const SCANNER = `let all = '';
process.stdin.on('data', (part) => {
  all += part;
  if (all.includes('EARLY')) process.exit(1);
});
process.stdin.on('end', () => process.exit(all.includes('INFECTED') ? 1 : all.includes('BROKEN') ? 3 : 0));`;

describe('A service with a scanner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scanner-'));
  let board: TestBoard;
  let meetingId = '';
  let paperId = '';

  const send = (content: string): Promise<TestResponse> =>
    board.clerk.post(`meetings/${meetingId}/papers/${paperId}/file`, Buffer.from(content), {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="report.txt"',
    });
  const readScans = async (): Promise<string[]> => {
    const { body } = await board.chair.get(`meetings/${meetingId}`);
    return (body.state as MeetingDocument).papers.flatMap(({ versions }) => versions.map(({ scan }) => scan));
  };
  const countFiles = (): number =>
    readdirSync(join(board.service.folder, 'files'), { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    ).length;

  beforeAll(async () => {
    const script = join(folder, 'scanner.cjs');
    writeFileSync(script, SCANNER);
    board = await createTestBoard({ settings: { FILE_SCAN_COMMAND: `${process.execPath} ${script}` } });
    [, meetingId] = await tableRequest(board);
    paperId = await board.clerk.submit(`meetings/${meetingId}/papers`, { title: 'Results' }, 'paperId');
  });
  afterAll(async () => {
    await board.service.close();
    rmSync(folder, { recursive: true });
  });

  it('accepts what the scanner accepts, and says so', async () => {
    expect((await send('The results')).status).toBe(200);
    expect(await readScans()).toEqual(['clean']);
  });

  it.each([
    ['rejects what the scanner rejects', 'INFECTED', 409, 'file-infected'],
    ['rejects what the scanner rejects before it has read all', `EARLY${'x'.repeat(2_000_000)}`, 409, 'file-infected'],
    ['accepts nothing while the scanner fails', 'BROKEN', 503, 'unavailable'],
  ])('%s, and keeps nothing of it', async (_, content, status, code) => {
    expect(await send(content)).toMatchObject({ status, body: { code } });
    expect(await readScans()).toEqual(['clean']);
    expect(countFiles()).toBe(1);
  });
});

it('A service whose scanner cannot be started accepts no file', async () => {
  const board = await createTestBoard({ settings: { FILE_SCAN_COMMAND: 'no-such-scanner-here -' } });
  const [, meetingId] = await tableRequest(board);
  const paperId = await board.clerk.submit(`meetings/${meetingId}/papers`, { title: 'Results' }, 'paperId');
  const response = await board.clerk.post(`meetings/${meetingId}/papers/${paperId}/file`, Buffer.from('The results'), {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment; filename="report.txt"',
  });
  expect(response).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  await board.service.close();
});
