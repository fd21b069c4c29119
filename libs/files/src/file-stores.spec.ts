import { createHash, createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStoreUnavailable, type CompleteFile, type FileStore } from '#files/file-store';
import { FolderFileStore } from '#files/folder-file-store';
import { S3FileStore } from '#files/s3-file-store';

const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const KEY_ID = 'AKIDEXAMPLE';
const REGION = 'eu-west-2';

const hash = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The signature of a request as the manual of Amazon S3 calculates it, written here a second time. */
const sign = ({ method = '', url = '', headers }: IncomingMessage, signed: readonly string[]): string => {
  const at = String(headers['x-amz-date']);
  const scope = `${at.slice(0, 8)}/${REGION}/s3/aws4_request`;
  const lines = signed.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('');
  const content = String(headers['x-amz-content-sha256']);
  const request = [method, url, '', lines, signed.join(';'), content].join('\n');
  const key = scope.split('/').reduce<Buffer | string>((from, part) => hmac(from, part), `AWS4${SECRET}`);
  return hmac(key, ['AWS4-HMAC-SHA256', at, scope, hash(request)].join('\n')).toString('hex');
};

const isSigned = (request: IncomingMessage): boolean => {
  const [, id, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\S+, SignedHeaders=(\S+), Signature=(\w+)$/.exec(
      request.headers.authorization ?? '',
    ) ?? [];
  return id === KEY_ID && names !== undefined && signature === sign(request, names.split(';'));
};

const read = async (content: Readable): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of content as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
};

/** A bucket that checks the signature and the checksum of what it gets, as S3 does. */
const serveBucket = (): { server: Server; objects: Map<string, Buffer> } => {
  const objects = new Map<string, Buffer>();
  const answer = async (request: IncomingMessage): Promise<[number, Buffer?]> => {
    const { method, url = '' } = request;
    const content = await read(request);
    if (!isSigned(request) || hash(content) !== request.headers['x-amz-content-sha256']) return [403];
    if (method === 'PUT') {
      if (request.headers['content-length'] === undefined) return [411];
      objects.set(url, content);
      return [200];
    }
    if (method === 'DELETE') return [objects.delete(url) ? 204 : 404];
    const found = objects.get(url);
    return found === undefined ? [404] : [200, found];
  };
  const server = createServer((request, response) => {
    void answer(request).then(([status, content]) => response.writeHead(status).end(content));
  });
  return { server, objects };
};

describe.each(['folder', 's3'])('A store of files: %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const { server, objects } = serveBucket();
  let store: FileStore;
  const id = randomUUID();
  const content = Buffer.alloc(1_500_000, 'encrypted already');

  const complete = (bytes: Buffer): CompleteFile => {
    const path = join(folder, randomUUID());
    writeFileSync(path, bytes);
    return { path, bytes: bytes.length, sha256: hash(bytes) };
  };
  const createS3 = (secretAccessKey = SECRET): S3FileStore => {
    const { port } = server.address() as AddressInfo;
    return new S3FileStore({
      url: `http://127.0.0.1:${port}/papers`,
      region: REGION,
      accessKeyId: KEY_ID,
      secretAccessKey,
    });
  };

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    store = kind === 's3' ? createS3() : new FolderFileStore(join(folder, 'store'));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('gives back what it keeps, and keeps the same file twice', async () => {
    await store.keep(id, complete(content));
    await store.keep(id, complete(content));
    expect((await read((await store.open(id))!)).equals(content)).toBe(true);
    if (kind === 's3') expect([...objects.keys()]).toEqual([`/papers/${id}`]);
    else expect(statSync(join(folder, 'store', id.slice(0, 2), id)).mode & 0o077).toBe(0);
  });

  it('knows no file that it does not have, and forgets what is removed', async () => {
    expect(await store.open(randomUUID())).toBeNull();
    await store.remove(id);
    await store.remove(id);
    expect(await store.open(id)).toBeNull();
  });

  it('says that it is unavailable, and keeps nothing', async () => {
    const refused = kind === 's3' ? createS3('wrong') : new FolderFileStore('/dev/null/files');
    await expect(refused.keep(randomUUID(), complete(content))).rejects.toThrow(FileStoreUnavailable);
    await expect(refused.keep(randomUUID(), { ...complete(content), sha256: hash('other') })).rejects.toThrow(
      FileStoreUnavailable,
    );
    expect(objects.size).toBe(0);
  });
});

it('A folder takes no id that could name another place', async () => {
  await expect(new FolderFileStore(tmpdir()).open('../keys.db')).rejects.toThrow();
  expect(existsSync(join(tmpdir(), '..', 'keys.db'))).toBe(false);
});

it('A bucket on a server that is gone is unavailable', async () => {
  const gone = new S3FileStore({
    url: 'http://127.0.0.1:9/papers',
    region: REGION,
    accessKeyId: KEY_ID,
    secretAccessKey: SECRET,
  });
  await expect(gone.open(randomUUID())).rejects.toThrow(FileStoreUnavailable);
});
