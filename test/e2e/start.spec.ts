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
import { oneSentence, refusedStart } from '#test/support/command-line';
import { newFolder } from '#test/support/demonstration';

describe('A start that cannot go well', () => {
  const folders: string[] = [];
  let used: string;

  const folder = (): string => {
    const made = newFolder();
    folders.push(made);
    return made;
  };

  /** A copy of a folder that was used before. */
  const usedBefore = (): string => {
    const copy = folder();
    mkdirSync(join(copy, 'keys'), { mode: 0o700 });
    for (const name of ['events.db', 'keys.db', 'views.db']) copyFileSync(join(used, name), join(copy, name));
    for (const name of readdirSync(join(used, 'keys'))) {
      copyFileSync(join(used, 'keys', name), join(copy, 'keys', name));
      chmodSync(join(copy, 'keys', name), 0o600);
    }
    return copy;
  };

  const refusal = async (environment: Record<string, string>): Promise<string> =>
    oneSentence(await refusedStart({ DATA_FOLDER: folder(), ...environment }));

  const withVersion = (file: string, version: number): void => {
    const database = new Sqlite(file);
    database.pragma(`user_version = ${version}`);
    database.close();
  };

  beforeAll(async () => {
    used = folder();
    const service = await startService({ DATA_FOLDER: used, PORT: '0' });
    expect(await service.stop()).toBe(0);
  }, 60_000);

  afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true, force: true })));

  it('goes well again in a folder that was used before', async () => {
    const service = await startService({ DATA_FOLDER: usedBefore(), PORT: '0' });
    expect(await service.stop()).toBe(0);
    expect(service.output()).not.toMatch(/warn|error/i);
  }, 60_000);

  it.each(['events.db', 'keys.db'])(
    'says so when %s is no database',
    async (name) => {
      const DATA_FOLDER = usedBefore();
      writeFileSync(join(DATA_FOLDER, name), 'This is no database, but text that somebody saved here.'.repeat(100));
      expect(await refusal({ DATA_FOLDER })).toContain(join(DATA_FOLDER, name));
    },
    60_000,
  );

  it.each(['events.db', 'keys.db'])(
    'says so when %s was cut off',
    async (name) => {
      const DATA_FOLDER = usedBefore();
      const file = join(DATA_FOLDER, name);
      truncateSync(file, Math.floor(statSync(file).size / 2) - 100);
      const before = readFileSync(file);
      expect(await refusal({ DATA_FOLDER })).toMatch(/damaged/);
      expect(readFileSync(file).equals(before)).toBe(true);
    },
    60_000,
  );

  it.each(['events.db', 'keys.db'])(
    'says so when %s is of a newer version, and leaves it as it is',
    async (name) => {
      const DATA_FOLDER = usedBefore();
      const file = join(DATA_FOLDER, name);
      withVersion(file, 99);
      const before = readFileSync(file);
      expect(await refusal({ DATA_FOLDER })).toMatch(/newer/);
      expect(readFileSync(file).equals(before)).toBe(true);
    },
    60_000,
  );

  it('builds read models anew that are damaged, since they can be rebuilt', async () => {
    const DATA_FOLDER = usedBefore();
    writeFileSync(join(DATA_FOLDER, 'views.db'), 'no database');
    const service = await startService({ DATA_FOLDER, PORT: '0' });
    expect(await new BrokerageClient({ url: service.url }).read('/health/ready')).toMatchObject({ status: 'ready' });
    expect(await service.stop()).toBe(0);
  }, 60_000);

  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc"'],
    [{ DEMO: 'true', NODE_ENV: 'production' }, 'only false is allowed in production'],
    [{ LOCAL_TOKENS: 'on', NODE_ENV: 'production' }, 'only off is allowed in production'],
    [{ EVENT_STORE_URL: 'esdb://admin:changeit@localhost:2113' }, 'EVENT_STORE_URL is "esdb://…@localhost:2113"'],
    [{ DATA_FOLDER: 'package.json' }, 'package.json'],
    [{ HOST: 'nowhere.invalid' }, 'nowhere.invalid'],
  ])(
    'says in one sentence what is wrong with %j',
    async (environment, sentence) => {
      expect(await refusal(environment)).toContain(sentence);
    },
    60_000,
  );

  it('says so when others may read a key', async () => {
    for (const [name, loose] of [
      ['token-key.json', 0o644],
      ['fingerprint-key', 0o640],
      ['', 0o755],
    ] as const) {
      const DATA_FOLDER = usedBefore();
      const path = join(DATA_FOLDER, 'keys', name);
      chmodSync(path, loose);
      expect(await refusal({ DATA_FOLDER })).toMatch(/run chmod [67]00 '.+'\.$/);
    }
  }, 60_000);

  it('says so when a key is damaged', async () => {
    for (const name of ['token-key.json', 'fingerprint-key']) {
      const DATA_FOLDER = usedBefore();
      writeFileSync(join(DATA_FOLDER, 'keys', name), '{"kty":');
      expect(await refusal({ DATA_FOLDER })).toMatch(`The key file keys/${name} in ${DATA_FOLDER} is damaged`);
    }
  }, 60_000);

  it('says so when the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const said = await refusal({ PORT: String(port) }).finally(() => other.close());
    expect(said).toBe('The port is in use by another process; stop that one or set PORT to another number.');
  }, 60_000);
});
