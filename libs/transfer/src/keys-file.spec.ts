import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportKeys } from '#transfer/export-keys';
import { KeysFile } from '#transfer/keys-file';
import { getOrCreateInstallationKey } from '#postgres/postgres-installation-keys';
import { PostgresSubjectKeys } from '#postgres/postgres-subject-keys';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { KeyErased, generateKey, type SubjectKeys } from '#execution/subject-keys';
import { createDatabaseAt, runPostgresUrl } from '#postgres/testing/test-databases';

const KEYS = 1_500;
const first = '5f0c0000-0000-8000-8000-000000000001';
const fingerprintKey = generateKey();

describe('Export and import of keys', () => {
  let parent: string;
  let sourceKeys: SqliteSubjectKeys;
  const opened: SubjectKeys[] = [];

  beforeEach(async () => {
    parent = mkdtempSync(join(tmpdir(), 'keys-'));
    sourceKeys = openFolderKeys('old');
    const names = Array.from({ length: KEYS }, (_, index) => `person-${(index * 7_919) % 100_003}`);
    await sourceKeys.store(new Map(names.map((name) => [name, generateKey()])));
    for (const name of names.slice(0, 10)) await sourceKeys.erase(name);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((keys) => keys.close()));
    rmSync(parent, { recursive: true });
  });

  const pathTo = (name: string): string => join(parent, name);
  const openFolderKeys = (name: string): SqliteSubjectKeys => {
    const keys = SqliteSubjectKeys.open(pathTo(`${name}.db`));
    opened.push(keys);
    return keys;
  };
  const exportTo = (keys: SubjectKeys, name: string, replace = false) =>
    exportKeys({ keys, to: pathTo(name), replace, first, fingerprintKey });
  const importFrom = async (name: string, keys: SubjectKeys, of = first) => {
    const file = await KeysFile.open(pathTo(name));
    try {
      file.assertBelongsTo(of, 'events.ndjson');
      await file.assertNoConflicts(keys);
      return { ...(await file.importInto(keys)), heading: file.header };
    } finally {
      await file.close();
    }
  };
  const readText = (name: string): string => readFileSync(pathTo(name), 'utf8');

  it('moves keys from a folder to PostgreSQL and back, and erased keys stay erased', async () => {
    const expectedCounts = { keys: KEYS - 10, erased: 10 };
    expect(await exportTo(sourceKeys, 'first')).toEqual(expectedCounts);
    expect((statSync(pathTo('first')).mode & 0o777).toString(8)).toBe('600');
    const url = await createDatabaseAt(runPostgresUrl());
    const postgresKeys = await PostgresSubjectKeys.open(url);
    opened.push(postgresKeys);
    expect(await importFrom('first', postgresKeys)).toEqual({ ...expectedCounts, heading: { first, fingerprintKey } });
    expect(await importFrom('first', postgresKeys)).toMatchObject(expectedCounts);
    await exportTo(postgresKeys, 'second');
    const newKeys = openFolderKeys('new');
    await importFrom('second', newKeys);
    await exportTo(newKeys, 'third');
    expect([readText('second'), readText('third')]).toEqual([readText('first'), readText('first')]);
    await expect(postgresKeys.findEncryptionKey('person-0')).rejects.toBeInstanceOf(KeyErased);
    expect(await getOrCreateInstallationKey(url, 'fingerprint-key', () => fingerprintKey)).toEqual(fingerprintKey);
  });

  it('overwrites an existing key file only when told to, and leaves out keys erased meanwhile', async () => {
    await exportTo(sourceKeys, 'file');
    const key = (await sourceKeys.find('person-79190'))?.toString('base64url') ?? 'none';
    expect(readText('file')).toContain(key);
    await sourceKeys.erase('person-79190');
    await expect(exportTo(sourceKeys, 'file')).rejects.toThrow(
      /already exists\. Choose another file, or use --continue/,
    );
    await exportTo(sourceKeys, 'file', true);
    expect(readText('file')).not.toContain(key);
  });

  it('rejects keys of another log and a different key for the same id, and imports none', async () => {
    await exportTo(sourceKeys, 'file');
    const other = openFolderKeys('other');
    await expect(importFrom('file', other, 'another')).rejects.toThrow(
      /belong to other events than those in events\.ndjson\. Nothing/,
    );
    await other.store(new Map([['person-79190', generateKey()]]));
    await expect(importFrom('file', other)).rejects.toThrow(
      /^The store has a different key person-79190 than .*\. Nothing was written/,
    );
    expect(await other.find('person-15838')).toBeNull();
  });

  it.each([
    ['a changed letter', (text: string) => text.replace('"person-79190"', '"person-79191"'), /is damaged/],
    ['a missing line', (text: string) => text.replace(/\n[^\n]*/, ''), /is damaged/],
    ['a missing end', (text: string) => text.slice(0, -200), /is cut off: its last line is missing/],
    ['a newer format', (text: string) => text.replace('"version":1', '"version":7'), /newer version of this program/],
    ['another format', () => '{"format":"sealed-events","version":1}\n', /is not an export of keys/],
    ['nothing in it', () => '', /is cut off/],
  ])('rejects a key file with %s', async (_, change, sentence) => {
    await exportTo(sourceKeys, 'file');
    writeFileSync(pathTo('file'), change(readText('file')));
    await expect(KeysFile.open(pathTo('file'))).rejects.toThrow(sentence);
    await expect(KeysFile.open(pathTo('file'))).rejects.toThrow(/Nothing was written/);
  });
});
