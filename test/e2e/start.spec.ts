import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { startService } from '#scenarios/spawn-service';
import { BrokerageClient } from '#client/client';
import { expectSingleSentence, startAndExpectRefusal } from '#test/support/command-line';
import { createFolder } from '#test/support/demonstration';

describe('The start of the service', () => {
  const folders: string[] = [];
  let used: string;

  const createTestFolder = (): string => {
    const created = createFolder();
    folders.push(created);
    return created;
  };

  /** Copies the folder of an earlier start. */
  const copyUsedFolder = (): string => {
    const copy = createTestFolder();
    mkdirSync(join(copy, 'keys'), { mode: 0o700 });
    for (const name of ['events.db', 'keys.db', 'views.db']) copyFileSync(join(used, name), join(copy, name));
    for (const name of readdirSync(join(used, 'keys'))) {
      copyFileSync(join(used, 'keys', name), join(copy, 'keys', name));
      chmodSync(join(copy, 'keys', name), 0o600);
    }
    return copy;
  };

  const getStartError = async (environment: Record<string, string>): Promise<string> =>
    expectSingleSentence(await startAndExpectRefusal({ DATA_FOLDER: createTestFolder(), ...environment }));

  const setSchemaVersion = (file: string, version: number): void => {
    const database = new Sqlite(file);
    database.pragma(`user_version = ${version}`);
    database.close();
  };

  beforeAll(async () => {
    used = createTestFolder();
    const service = await startService({ DATA_FOLDER: used, PORT: '0' });
    expect(await service.stop()).toBe(0);
  });

  afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true, force: true })));

  it('succeeds in a copy of a folder that was used before', async () => {
    const service = await startService({ DATA_FOLDER: copyUsedFolder(), PORT: '0' });
    expect(await service.stop()).toBe(0);
    expect(service.output()).not.toMatch(/warn|error/i);
  });

  it.each(['events.db', 'keys.db'])('explains that %s is not a database', async (name) => {
    const DATA_FOLDER = copyUsedFolder();
    writeFileSync(join(DATA_FOLDER, name), 'This is text, not a database.'.repeat(100));
    expect(await getStartError({ DATA_FOLDER })).toContain(join(DATA_FOLDER, name));
  });

  it.each(['events.db', 'keys.db'])(
    'explains that %s is damaged when the file is truncated, and does not change it',
    async (name) => {
      const DATA_FOLDER = copyUsedFolder();
      const file = join(DATA_FOLDER, name);
      truncateSync(file, Math.floor(statSync(file).size / 2) - 100);
      const before = readFileSync(file);
      expect(await getStartError({ DATA_FOLDER })).toMatch(/damaged/);
      expect(readFileSync(file).equals(before)).toBe(true);
    },
  );

  it.each(['events.db', 'keys.db'])(
    'explains that %s is from a newer version, and does not change it',
    async (name) => {
      const DATA_FOLDER = copyUsedFolder();
      const file = join(DATA_FOLDER, name);
      setSchemaVersion(file, 99);
      const before = readFileSync(file);
      expect(await getStartError({ DATA_FOLDER })).toMatch(/newer/);
      expect(readFileSync(file).equals(before)).toBe(true);
    },
  );

  it('rebuilds damaged read models', async () => {
    const DATA_FOLDER = copyUsedFolder();
    writeFileSync(join(DATA_FOLDER, 'views.db'), 'not a database');
    const service = await startService({ DATA_FOLDER, PORT: '0' });
    expect(await new BrokerageClient({ url: service.url }).read('/health/ready')).toMatchObject({ status: 'ready' });
    expect(await service.stop()).toBe(0);
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc"'],
    [{ DEMO: 'true', NODE_ENV: 'production' }, 'it must be false in production'],
    [{ LOCAL_TOKENS: 'true', NODE_ENV: 'production' }, 'it must be false in production'],
    [{ EVENT_STORE_URL: 'esdb://admin:changeit@localhost:2113' }, 'EVENT_STORE_URL is "esdb://…@localhost:2113"'],
    [{ DATA_FOLDER: 'package.json' }, 'package.json'],
    [{ HOST: 'nowhere.invalid' }, 'nowhere.invalid'],
  ])('explains in one sentence what is wrong with the settings %j', async (environment, sentence) => {
    expect(await getStartError(environment)).toContain(sentence);
  });

  it('explains that other users can read a key', async () => {
    for (const [name, mode] of [
      ['token-key.json', 0o644],
      ['fingerprint-key', 0o640],
      ['', 0o755],
    ] as const) {
      const DATA_FOLDER = copyUsedFolder();
      const path = join(DATA_FOLDER, 'keys', name);
      chmodSync(path, mode);
      expect(await getStartError({ DATA_FOLDER })).toMatch(/Run chmod [67]00 '.+'\.$/);
    }
  });

  it('explains that a key is damaged', async () => {
    for (const name of ['token-key.json', 'fingerprint-key']) {
      const DATA_FOLDER = copyUsedFolder();
      writeFileSync(join(DATA_FOLDER, 'keys', name), '{"kty":');
      expect(await getStartError({ DATA_FOLDER })).toMatch(`The key file keys/${name} in ${DATA_FOLDER} is damaged`);
    }
  });

  it('explains that the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const error = await getStartError({ PORT: String(port) }).finally(() => other.close());
    expect(error).toBe('Another process uses the port. Stop that process, or set PORT to another number.');
  });
});
