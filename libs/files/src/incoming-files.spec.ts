import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateContentKey } from '#files/file-encryption';
import { FileStoreUnavailable } from '#files/file-store';
import { IncomingFiles } from '#files/incoming-files';
import { waitUntil } from '#kernel/testing/wait-until';

const FILE = '5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11';
const OTHER = '0a1b2c3d-7c1b-4d8e-9a52-0b6f6f1f2c12';

async function* sendChunks(...chunks: (string | Error)[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) {
    if (chunk instanceof Error) throw chunk;
    yield await Promise.resolve(Buffer.from(chunk));
  }
}

describe('Files that arrive', () => {
  let folder: string;
  let incoming: IncomingFiles;
  const receive = (fileId: string, ...chunks: (string | Error)[]) =>
    incoming.receive(sendChunks(...chunks), {
      ...{ fileId, contentKey: generateContentKey(), scanCommand: null },
      identify: () => 'text/plain',
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'incoming-files-'));
    incoming = new IncomingFiles(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('leave nothing when the upload breaks off', async () => {
    await expect(receive(FILE, 'the first part', new Error('The connection was lost.'))).rejects.toThrow('lost');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are refused with what the operator has to check if the folder cannot be written to', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const elsewhere = new IncomingFiles(join(folder, 'a-file', 'incoming'));
    const options = { fileId: FILE, contentKey: generateContentKey(), scanCommand: null, identify: () => 'text/plain' };
    await expect(elsewhere.receive(sendChunks('a text'), options)).rejects.toThrow(FileStoreUnavailable);
    await expect(elsewhere.announce({ fileId: FILE, recordId: 'm' })).rejects.toThrow(/cannot be written to .*ENOTDIR/);
  });

  it('leave nothing after a process that was killed while one arrived, and are named if one was not recorded', async () => {
    // A killed process settles neither.
    await receive(FILE, 'a whole file');
    await incoming.announce({ fileId: OTHER, recordId: 'meeting-1' });
    const next = new IncomingFiles(folder);
    expect(await next.collectRemains(0)).toEqual([{ fileId: OTHER, recordId: 'meeting-1' }]);
    await next.settle(OTHER);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are not accepted if the service stops while a scanner reads them, and the scanner ends too', async () => {
    const arriving = incoming.receive(sendChunks('a whole file'), {
      ...{ fileId: FILE, contentKey: generateContentKey(), identify: () => 'text/plain' },
      scanCommand: [process.execPath, '-e', 'setInterval(() => {}, 1_000)'],
    });
    await waitUntil(() => readdirSync(folder).length > 0);
    incoming.stopScans();
    const { scan } = await arriving;
    expect(scan).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('SIGKILL') as string });
  });

  it('are left alone while another process may still receive them', async () => {
    await receive(FILE, 'a whole file');
    await incoming.announce({ fileId: OTHER, recordId: 'meeting-1' });
    expect(await incoming.collectRemains(60_000)).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
