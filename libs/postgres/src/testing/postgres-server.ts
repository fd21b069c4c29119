import { execFileSync, spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { waitUntil } from '#kernel/testing/wait-until';
import type { PostgresServer, PostgresServerOptions } from '#postgres/testing/postgres-for-tests';
import { createDatabaseAt, runQuery } from '#postgres/testing/test-databases';

// jest.global-setup.mjs imports this file without a compiler, so its types must be erasable, here and in what it imports.

export type { PostgresServer };
type Account = Readonly<Record<'uid' | 'gid', number>>;
type Settings = Readonly<Record<string, string | number>>;

const DEBIAN = '/usr/lib/postgresql';
const CACHE = join('node_modules', '.cache');
const PORT_ATTEMPTS = 5;

const SETTINGS: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 500,
  wal_level: 'minimal',
  max_wal_senders: 0,
};
const FAST_SETTINGS: Settings = { shared_buffers: '32MB', fsync: 'off', full_page_writes: 'off' };

/**
 * Starts the server and stops it when its standard input closes, which also happens when the parent process is killed. Arguments: the folder of the
 * programs, the folder of the server, the options of the server.
 */
const GUARD_SCRIPT = `
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

/** Finds the newest Debian version, or the programs in the search path. */
const findPrograms = (): string => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  const inPath = (process.env.PATH ?? '').split(delimiter);
  const found = [...newestFirst.map((version) => join(DEBIAN, version, 'bin')), ...inPath].find(hasPrograms);
  if (found === undefined) throw new Error('PostgreSQL is not installed. Install the Debian package postgresql.');
  return found;
};

const readId = (option: '-u' | '-g', name: string): number | null => {
  const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
};

/** Finds the account for the server, because PostgreSQL does not run as root. Null for the current account. */
const findAccount = (): Account | null => {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [readId('-u', name), readId('-g', name)];
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new Error('There is neither a user postgres nor a user nobody to run PostgreSQL.');
};

const changeOwner = (who: Account | null, folder: string): void => {
  if (who !== null) execFileSync('chown', ['-R', `${who.uid}:${who.gid}`, folder]);
};

const newFolder = (who: Account | null, under: string = tmpdir()): string => {
  const folder = mkdtempSync(join(under, 'postgresql-'));
  changeOwner(who, folder);
  return folder;
};

/** Returns an initialised data folder, created once per version. If two processes create it at the same time, the first one wins. */
const prepareTemplate = (bin: string, who: Account | null): string => {
  const version = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  const cached = resolve(CACHE, version.trim().replaceAll(/[^\w.]+/g, '-'));
  if (existsSync(cached)) return cached;
  mkdirSync(CACHE, { recursive: true });
  const folder = newFolder(who);
  const temporary = `${cached}.${randomUUID()}`;
  try {
    const options = ['--locale=C', '--encoding=UTF8', '--auth=trust', '--username=postgres', '--wal-segsize=1'];
    execFileSync(join(bin, 'initdb'), ['-D', join(folder, 'data'), ...options, '--no-sync', '--no-instructions'], {
      ...who,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    cpSync(join(folder, 'data'), temporary, { recursive: true });
    renameSync(temporary, cached);
  } catch (error) {
    if (!existsSync(cached)) throw error;
  } finally {
    for (const left of [folder, temporary]) rmSync(left, { recursive: true, force: true });
  }
  return cached;
};

/** Finds a port that is currently free. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
};

interface ServerLocation {
  readonly bin: string;
  readonly folder: string;
  readonly who: Account | null;
  readonly settings: Settings;
}

/** Starts a server under the guard script. Rejects with the output of the server when it does not start. */
const startGuarded = ({ bin, folder, who, settings: own }: ServerLocation, port: number) => {
  const settings = Object.entries({ ...SETTINGS, ...own, port }).map(([name, value]) => `-c ${name}='${value}'`);
  const guard = spawn('sh', ['-c', GUARD_SCRIPT, 'guard', bin, folder, settings.join(' ')], {
    ...who,
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return new Promise<ChildProcessWithoutNullStreams>((started, failed) => {
    let stderr = '';
    guard.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    guard.stdout.once('data', () => {
      // A server that is never stopped must not keep this process alive.
      for (const end of [guard, guard.stdin, guard.stdout, guard.stderr]) (end as unknown as Socket).unref();
      started(guard);
    });
    guard.once('error', failed);
    guard.once('exit', () => failed(new Error(`PostgreSQL did not start: ${stderr}`)));
  });
};

const startOnFreePort = async (location: ServerLocation, attemptsLeft = PORT_ATTEMPTS) => {
  const port = await freePort();
  try {
    return { port, guard: await startGuarded(location, port) };
  } catch (error) {
    // Another process has taken the port meanwhile; the data is unchanged.
    if (attemptsLeft > 1 && String(error).includes('could not bind'))
      return startOnFreePort(location, attemptsLeft - 1);
    rmSync(location.folder, { recursive: true, force: true });
    throw error;
  }
};

const stopGuard = (guard: ChildProcessWithoutNullStreams, instruction: 'keep' | 'remove'): Promise<void> =>
  new Promise((done) => {
    // A guard that a signal has ended has no exit code, and says nothing more.
    if (guard.exitCode !== null || guard.signalCode !== null) return done();
    guard.once('exit', () => done());
    guard.ref();
    guard.stdin.end(`${instruction}\n`);
  });

/** Starts a separate server. Throws an error that says what to install when PostgreSQL is missing. */
export const startPostgres = async ({
  durable = false,
  under,
}: PostgresServerOptions = {}): Promise<PostgresServer> => {
  const [bin, who] = [findPrograms(), findAccount()];
  const folder = newFolder(who, under);
  cpSync(prepareTemplate(bin, who), join(folder, 'data'), { recursive: true });
  chmodSync(join(folder, 'data'), 0o700);
  changeOwner(who, folder);
  const location = { bin, folder, who, settings: durable ? {} : FAST_SETTINGS };
  const started = await startOnFreePort(location);
  const { port } = started;
  let { guard } = started;
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return {
    url,
    createDatabase: () => createDatabaseAt(url),
    kill: () => stopGuard(guard, 'keep'),
    restart: async () => {
      guard = await startGuarded(location, port);
    },
    cutConnections: async () => {
      const { rows } = await runQuery(
        url,
        "select pid, pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
      );
      const ids = (rows as { pid: number }[]).map(({ pid }) => pid);
      const remaining = `select 1 from pg_stat_activity where pid = any('{${ids.join()}}')`;
      await waitUntil(async () => (await runQuery(url, remaining)).rowCount === 0, 'the sessions have ended');
      return ids.length;
    },
    stop: async () => {
      await stopGuard(guard, 'remove');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
