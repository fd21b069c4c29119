import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startService, startWorker, type RunningService } from '#scenarios/spawn-service';
import { freePort } from '#postgres/testing/postgres-server';
import type { ComposeService, Variables } from '#test/support/compose-file';
import { HAPROXY } from '#test/support/haproxy';

/** What stands in a compose file for a server, and where that server is here. */
export type Places = Readonly<Record<string, string>>;

export const commands = {
  api: ['node', 'dist/apps/api/src/main.js'],
  worker: ['node', 'dist/apps/worker/src/main.js'],
  cli: ['node', 'dist/apps/cli/src/main.js'],
} as const;

/** The environment of a service, with servers that are here; throws where it names none of them. */
export const hereabouts = ({ environment = {} }: ComposeService, places: Places, folder: string): Variables => {
  let text = JSON.stringify(environment);
  for (const [place, here] of Object.entries(places)) {
    if (!text.includes(place)) throw new Error(`The environment does not name ${place}.`);
    text = text.replaceAll(place, here);
  }
  return { ...(JSON.parse(text) as Variables), HOST: '127.0.0.1', PORT: '0', DATA_FOLDER: folder };
};

/** Starts a service of ours with the command of its image; throws when it has another. */
export const started = (service: ComposeService, environment: Variables): Promise<RunningService> => {
  const command = service.command?.join(' ');
  if (command === commands.api.join(' ')) return startService(environment);
  if (command === commands.worker.join(' ')) return startWorker(environment);
  throw new Error(`No program of ours is started by ${command ?? 'nothing'}.`);
};

/** The health check of the image, at a process that is here. */
export const isAlive = async ({ url }: RunningService): Promise<boolean> => {
  const child = spawn(process.execPath, ['docker/alive.mjs'], { env: { PORT: new URL(url).port }, stdio: 'ignore' });
  return ((await once(child, 'exit')) as [number])[0] === 0;
};

/** As the image of PostgreSQL makes it at its first start: a user with a database of their own. */
export const makeDatabase = async (url: string, password: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create role brokerage login password '${password}'`);
    await client.query('create database brokerage owner brokerage');
  } finally {
    await client.end();
  }
};

/** The proxy of the cluster over APIs that are here. */
export interface RunningProxy {
  readonly url: string;
  stop(): Promise<void>;
}

/** `apis`: by their names in its configuration. */
export const startProxy = async (
  apis: Readonly<Record<string, RunningService>>,
  folder: string,
): Promise<RunningProxy> => {
  const [port, alive] = [await freePort(), await freePort()];
  let text = readFileSync('docker/haproxy.cfg', 'utf8')
    .replace('bind :8080', `bind 127.0.0.1:${port}`)
    .replace('bind 127.0.0.1:8405', `bind 127.0.0.1:${alive}`);
  for (const [name, { url }] of Object.entries(apis)) text = text.replace(`${name}:3000`, new URL(url).host);
  const file = join(folder, 'haproxy.cfg');
  writeFileSync(file, text);
  const child = spawn(HAPROXY, ['-db', '-f', file], { stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    if (child.exitCode === null && child.kill()) await ended;
  };
  return { url: `http://127.0.0.1:${port}`, stop };
};
