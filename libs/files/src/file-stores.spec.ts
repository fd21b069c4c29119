import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStoreUnavailable, type CompleteFile, type FileStore } from '#files/file-store';
import { FolderFileStore } from '#files/folder-file-store';
import { S3FileStore } from '#files/s3-file-store';
import { hash, readAll, TestBucket } from '#files/testing/test-bucket';

describe.each(['folder', 's3'])('A store of files: %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const bucket = new TestBucket();
  const { objects } = bucket;
  let store: FileStore;
  const id = randomUUID();
  const content = Buffer.alloc(1_500_000, 'encrypted already');

  const complete = (bytes: Buffer): CompleteFile => {
    const path = join(folder, randomUUID());
    writeFileSync(path, bytes);
    return { path, bytes: bytes.length, sha256: hash(bytes) };
  };
  beforeAll(async () => {
    await bucket.start();
    store = kind === 's3' ? new S3FileStore(bucket.settings) : new FolderFileStore(join(folder, 'store'));
  });
  afterAll(() => {
    bucket.stop();
    rmSync(folder, { recursive: true });
  });

  it('gives back what it keeps, and keeps the same file twice', async () => {
    await store.keep(id, complete(content));
    await store.keep(id, complete(content));
    expect((await readAll((await store.open(id))!)).equals(content)).toBe(true);
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
    const refused =
      kind === 's3'
        ? new S3FileStore({ ...bucket.settings, secretAccessKey: 'wrong' })
        : new FolderFileStore('/dev/null/files');
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
    region: 'eu-west-2',
    accessKeyId: 'id',
    secretAccessKey: 'secret',
  });
  await expect(gone.open(randomUUID())).rejects.toThrow(
    'The file store http://127.0.0.1:9/papers does not respond: connect ECONNREFUSED 127.0.0.1:9. Check that it runs',
  );
});

describe('A bucket whose settings are wrong', () => {
  const bucket = new TestBucket();
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const content = Buffer.from('encrypted already');
  const keep = (store: FileStore) => {
    const path = join(folder, randomUUID());
    writeFileSync(path, content);
    return store.keep(randomUUID(), { path, bytes: content.length, sha256: hash(content) });
  };
  const openAt = (path: string) =>
    new S3FileStore({ ...bucket.settings, url: new URL(path, bucket.settings.url).href });

  beforeAll(() => bucket.start());
  afterAll(() => {
    bucket.stop();
    rmSync(folder, { recursive: true });
  });

  it('names the reason that the store gives', async () => {
    const refused = new S3FileStore({ ...bucket.settings, secretAccessKey: 'wrong' });
    await expect(keep(refused)).rejects.toThrow('answered 403 (SignatureDoesNotMatch). Check FILE_STORE_URL');
    await expect(refused.open(randomUUID())).rejects.toThrow(
      'answered 403 (SignatureDoesNotMatch). Check FILE_STORE_URL',
    );
  });

  it('has not lost the files if its URL names another bucket, and does not say that it removed one', async () => {
    const other = openAt('/other');
    await expect(other.open(randomUUID())).rejects.toThrow('answered 404 (NoSuchBucket). Check FILE_STORE_URL');
    await expect(other.remove(randomUUID())).rejects.toThrow('answered 404 (NoSuchBucket). Check FILE_STORE_URL');
  });

  it('keeps no file if its URL has no bucket, where a store would create one for each file', async () => {
    await expect(keep(openAt('/'))).rejects.toThrow('Set FILE_STORE_URL to the URL of a bucket');
  });
});
