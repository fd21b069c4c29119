import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { person } from '#domain/person';
import { commandRequest } from '#execution/command-executor';
import { OperatorError } from '#execution/operator-error';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { describeMissingKeys } from '#hosting/missing-keys';
import { openStores } from '#hosting/open-stores';
import type { Stores } from '#hosting/stores';
import { KeysWatch } from '#hosting/keys-watch';
import { sampleContext } from '#kernel/testing/command-context';
import type { ServerSettings } from '#platform/server-settings';
import { createDatabaseAt, runPostgresUrl, runQuery } from '#postgres/testing/test-databases';
import { startFake, type FakeNode } from '#test/support/eventstoredb-fake/server';

interface Location {
  readonly dataFolder: string;
  readonly servers: ServerSettings | null;
}

const open = (location: Location): Promise<Stores> => openStores(location, () => undefined);

const registerIn = async ({ events, keys, fingerprintKey, bindKeys }: Stores, ...names: string[]): Promise<void> => {
  const executor = new StreamCommandExecutor(new StreamReader(events), new PersonalDataCipher(keys), {
    fingerprintKey,
  });
  for (const name of names)
    await executor.execute(commandRequest(person, 'RegisterPerson', name, { name, email: null }, sampleContext(name)));
  await bindKeys();
};

/** Opens the installation, and registers persons with these names. */
const register = async (location: Location, ...names: string[]): Promise<void> => {
  const stores = await open(location);
  await registerIn(stores, ...names);
  await stores.close();
};

const expectRefusal = async (location: Location, sentence: string | RegExp): Promise<void> => {
  const refused = await open(location).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(OperatorError);
  expect((refused as OperatorError).message).toMatch(sentence);
};

describe('Keys that are older than the log of a data folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'older-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const replaceKeys = (copy: string): void => {
    for (const name of readdirSync(folder).filter((each) => each.startsWith('keys.db'))) rmSync(join(folder, name));
    copyFileSync(copy, join(folder, 'keys.db'));
  };

  it('are refused at each start until the right ones are back', async () => {
    const location = { dataFolder: folder, servers: null };
    await register(location, 'ann');
    copyFileSync(join(folder, 'keys.db'), join(folder, 'older.db'));
    await register(location, 'ben', 'cid');
    copyFileSync(join(folder, 'keys.db'), join(folder, 'newer.db'));
    replaceKeys(join(folder, 'older.db'));
    await expectRefusal(location, describeMissingKeys(2));
    await expectRefusal(location, describeMissingKeys(2));
    replaceKeys(join(folder, 'newer.db'));
    await register(location, 'dora');
  });
});

describe('Keys that are older than the log of servers', () => {
  let folder: string;
  let node: FakeNode;
  let url: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'older-keys-'));
    node = await startFake();
    url = await createDatabaseAt(runPostgresUrl());
  });
  afterEach(async () => {
    await node.stop();
    rmSync(folder, { recursive: true });
  });

  const at = (readModelsUrl: string): Location => ({
    dataFolder: folder,
    servers: { eventStoreUrl: node.url, readModelsUrl, streamPrefix: 'north_' },
  });
  const dump = (): string => {
    const file = join(folder, 'keys.sql');
    execFileSync('pg_dump', ['--schema=keys', '--no-owner', '--file', file, url]);
    return file;
  };
  const load = (file: string, into: string): Buffer =>
    execFileSync('psql', ['--quiet', '--set', 'ON_ERROR_STOP=1', '--single-transaction', '--file', file, into]);

  it('are refused, as an older dump, at the start', async () => {
    await register(at(url), 'ann');
    const older = dump();
    await register(at(url), 'ben');
    const restored = await createDatabaseAt(runPostgresUrl());
    load(older, restored);
    await expectRefusal(at(restored), describeMissingKeys(1));
  });

  it('are refused, as an empty database, which stays empty so that a dump can be restored', async () => {
    await register(at(url), 'ann');
    const file = dump();
    const empty = await createDatabaseAt(runPostgresUrl());
    await expectRefusal(at(empty), /does not have the schema keys/);
    load(file, empty);
    await register(at(empty), 'ben');
  });

  it('make a running process unready: without the schema, with an older dump, and no longer with the right one', async () => {
    await register(at(url), 'ann');
    const older = dump();
    const stores = await open(at(url));
    await registerIn(stores, 'ben');
    const watch = new KeysWatch(stores);
    expect(await watch.findFault()).toBeNull();
    await runQuery(url, 'alter schema keys rename to kept_aside');
    expect(await watch.findFault()).toMatch(/does not have the schema keys/);
    load(older, url);
    expect(await watch.findFault()).toBe(describeMissingKeys(1));
    await runQuery(url, 'drop schema keys cascade; alter schema kept_aside rename to keys');
    expect(await watch.findFault()).toBeNull();
    await stores.close();
  });
});
