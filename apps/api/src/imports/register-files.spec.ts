import { HttpAdapterHost } from '@nestjs/core';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { TryAgainLater } from '#api/http/request-rejected';
import { RegisterFiles, type ReceivedFile } from '#api/imports/register-files';

const MOST = 8;

describe('The files of imports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'register-files-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const open = (dataFolder: string): RegisterFiles =>
    new RegisterFiles(new HttpAdapterHost(), { dataFolder, servers: null });
  const send = (files: RegisterFiles): Promise<ReceivedFile> => files.receive(Readable.from([Buffer.from('URN')]));

  it('are received up to a number at one time, and the answer to one more says when to send it again', async () => {
    const files = open(folder);
    const received = await Promise.all(Array.from({ length: MOST }, () => send(files)));
    await expect(send(files)).rejects.toThrow(TryAgainLater);
    await received[0]?.discard();
    await (await send(files)).discard();
    for (const file of received.slice(1)) await file.discard();
  });

  it('do not count once the disk has refused them', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const files = open(join(folder, 'a-file'));
    for (let sent = 0; sent <= MOST; sent += 1) await expect(send(files)).rejects.toThrow('ENOTDIR');
  });
});
