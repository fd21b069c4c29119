import { execFileSync, spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import pg from 'pg';
import type { PostgresServer, PostgresServerOptions } from '#postgres/testing/postgres-for-tests';

// The jest configuration imports this file without a compiler: types that can be erased, and nothing else of ours.

export type { PostgresServer };

interface Account {
  readonly uid: number;
  readonly gid: number;
}

const DEBIAN = '/usr/lib/postgresql';
const CACHE = join('node_modules', '.cache');
const PORTS_TRIED = 5;

type Settings = Readonly<Record<string, string | number>>;

const SETTINGS: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 300,
  wal_level: 'minimal',
  max_wal_senders: 0,
};
const QUICK: Settings = { shared_buffers: '32MB', fsync: 'off', full_page_writes: 'off' };

/**
 * Waits for the end of its input, which comes with the end of the process that holds it, be it killed; then nothing is left of the server.
 * Its arguments: the programs' folder, the server's folder, the server's options.
 */
const GUARD = `
control="$1/pg_ctl"; data="$2/data"; log="$2/log"
"$control" -D "$data" -l "$log" -s -w -t 60 -o "$3" start < /dev/null > /dev/null 2>&1 ||
  { cat "$log" >&2; exit 1; }
echo ready
read -r word
"$control" -D "$data" -s -m immediate stop > /dev/null 2>&1
[ "$word" = keep ] || rm -rf "$2"
`;

const hasPrograms = (folder: string): boolean =>
  ['initdb', 'pg_ctl', 'postgres'].every((program) => existsSync(join(folder, program)));

/** Debian's newest, or whatever the search path has. */
const programs = (): string => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  const inPath = (process.env.PATH ?? '').split(delimiter);
  const found = [...newestFirst.map((version) => join(DEBIAN, version, 'bin')), ...inPath].find(hasPrograms);
  if (found === undefined) throw new Error('PostgreSQL is not on this machine: install the Debian package postgresql.');
  return found;
};

const idOf = (option: '-u' | '-g', name: string): number | null => {
  const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
};

/** PostgreSQL refuses to run as root; null: it runs as whoever we are. */
const account = (): Account | null => {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new Error('There is neither a user postgres nor a user nobody to run PostgreSQL as.');
};

const ownedBy = (who: Account | null, folder: string): void => {
  if (who !== null) execFileSync('chown', ['-R', `${who.uid}:${who.gid}`, folder]);
};

const newFolder = (who: Account | null, under: string = tmpdir()): string => {
  const folder = mkdtempSync(join(under, 'postgresql-'));
  ownedBy(who, folder);
  return folder;
};

/** An initialised data folder, made once for each version; of two processes that make it at once the first wins. */
const template = (bin: string, who: Account | null): string => {
  const version = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  const made = resolve(CACHE, version.trim().replaceAll(/[^\w.]+/g, '-'));
  if (existsSync(made)) return made;
  mkdirSync(CACHE, { recursive: true });
  const folder = newFolder(who);
  const beside = `${made}.${randomUUID()}`;
  try {
    const options = ['--locale=C', '--encoding=UTF8', '--auth=trust', '--username=postgres', '--wal-segsize=1'];
    execFileSync(join(bin, 'initdb'), ['-D', join(folder, 'data'), ...options, '--no-sync', '--no-instructions'], {
      ...who,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    cpSync(join(folder, 'data'), beside, { recursive: true });
    renameSync(beside, made);
  } catch (error) {
    if (!existsSync(made)) throw error;
  } finally {
    for (const left of [folder, beside]) rmSync(left, { recursive: true, force: true });
  }
  return made;
};

/** A port that nobody listens at just now. */
export const freePort = async (): Promise<number> => {
  const door = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => door.once('listening', listening));
  const { port } = door.address() as AddressInfo;
  await new Promise((closed) => door.close(closed));
  return port;
};

interface Place {
  readonly bin: string;
  readonly folder: string;
  readonly who: Account | null;
  readonly settings: Settings;
}

/** A running server under its guard; rejects with the server's own words when it does not start. */
const guarded = ({ bin, folder, who, settings: own }: Place, port: number) => {
  const settings = Object.entries({ ...SETTINGS, ...own, port }).map(([name, value]) => `-c ${name}='${value}'`);
  const guard = spawn('sh', ['-c', GUARD, 'guard', bin, folder, settings.join(' ')], {
    ...who,
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return new Promise<ChildProcessWithoutNullStreams>((started, failed) => {
    let words = '';
    guard.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
    guard.stdout.once('data', () => {
      // A server that nobody stops must not keep its process alive.
      for (const end of [guard, guard.stdin, guard.stdout, guard.stderr]) (end as unknown as Socket).unref();
      started(guard);
    });
    guard.once('error', failed);
    guard.once('exit', () => failed(new Error(`PostgreSQL did not start: ${words}`)));
  });
};

const startedIn = async (place: Place, triesLeft = PORTS_TRIED) => {
  const port = await freePort();
  try {
    return { port, guard: await guarded(place, port) };
  } catch (error) {
    // Somebody else has taken the port meanwhile; the data are as they were.
    if (triesLeft > 1 && String(error).includes('could not bind')) return startedIn(place, triesLeft - 1);
    rmSync(place.folder, { recursive: true, force: true });
    throw error;
  }
};

const ended = (guard: ChildProcessWithoutNullStreams, word: 'keep' | 'remove'): Promise<void> =>
  new Promise((done) => {
    if (guard.exitCode !== null) return done();
    guard.once('exit', () => done());
    guard.ref();
    guard.stdin.end(`${word}\n`);
  });

const asked = async (url: string, question: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(question).finally(() => client.end());
};

/** Makes an empty database on the server at this URL and answers with its URL. */
export const createDatabaseAt = async (url: string): Promise<string> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asked(url, `create database ${name} template template0 strategy file_copy`);
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
};

/** Removes a database that `createDatabaseAt` made on this server, whoever is still connected to it. */
export const dropDatabaseAt = (server: string, database: string): Promise<unknown> =>
  asked(server, `drop database ${new URL(database).pathname.slice(1)} with (force)`);

/** Starts a server of its own. Throws a sentence that says what to install when there is no PostgreSQL. */
export const startPostgres = async ({
  durable = false,
  under,
}: PostgresServerOptions = {}): Promise<PostgresServer> => {
  const [bin, who] = [programs(), account()];
  const folder = newFolder(who, under);
  cpSync(template(bin, who), join(folder, 'data'), { recursive: true });
  chmodSync(join(folder, 'data'), 0o700);
  ownedBy(who, folder);
  const place = { bin, folder, who, settings: durable ? {} : QUICK };
  const started = await startedIn(place);
  const { port } = started;
  let { guard } = started;
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return {
    url,
    createDatabase: () => createDatabaseAt(url),
    kill: () => ended(guard, 'keep'),
    restart: async () => {
      guard = await guarded(place, port);
    },
    cutConnections: async () => {
      const { rowCount } = await asked(
        url,
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
      );
      return rowCount ?? 0;
    },
    stop: async () => {
      await ended(guard, 'remove');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
