import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startService, startWorker, type RunningService } from '#scenarios/spawn-service';
import { freePort } from '#postgres/testing/postgres-server';
import type { ComposeService, Variables } from '#test/support/compose-file';
import { runProgram, type ProcessResult } from '#test/support/command-line';
import { HAPROXY } from '#test/support/haproxy';

/** The host names of servers in a compose file, and the local addresses to use instead. */
export type HostMap = Readonly<Record<string, string>>;

export const PROGRAM_COMMANDS = {
  api: ['node', 'dist/programs/api.js'],
  worker: ['node', 'dist/programs/worker.js'],
  cli: ['node', 'dist/programs/cli.js'],
} as const;

/** The environment of a service, with local addresses of its servers. Throws if it does not name one of these servers. */
export const mapToLocalhost = ({ environment = {} }: ComposeService, hosts: HostMap, folder: string): Variables => {
  let text = JSON.stringify(environment);
  for (const [name, address] of Object.entries(hosts)) {
    if (!text.includes(name)) throw new Error(`The environment does not name ${name}.`);
    text = text.replaceAll(name, address);
  }
  return { ...(JSON.parse(text) as Variables), HOST: '127.0.0.1', PORT: '0', DATA_FOLDER: folder };
};

/** Starts the API or a worker, according to the command of the service. Throws for any other command. */
export const startProcess = (service: ComposeService, environment: Variables): Promise<RunningService> => {
  const command = service.command?.join(' ');
  if (command === PROGRAM_COMMANDS.api.join(' ')) return startService(environment);
  if (command === PROGRAM_COMMANDS.worker.join(' ')) return startWorker(environment);
  throw new Error(`The command ${command ?? '(none)'} starts neither the API nor a worker.`);
};

/** Runs the script that prepares the user of the event store, according to the command of the service. */
export const prepareEventStoreUser = ({ command }: ComposeService, environment: Variables): Promise<ProcessResult> =>
  runProgram(join('docker', command?.[1] ?? ''), [], environment);

/** Runs the health check of the image on a local process. */
export const isHealthy = async ({ url }: RunningService): Promise<boolean> => {
  const child = spawn(process.execPath, ['docker/healthcheck.mjs'], {
    env: { PORT: new URL(url).port },
    stdio: 'ignore',
  });
  return ((await once(child, 'exit')) as [number])[0] === 0;
};

/** The proxy of the cluster, in front of local APIs. */
export interface RunningProxy {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts HAProxy. `apis`: by their names in its configuration. */
export const startProxy = async (
  apis: Readonly<Record<string, RunningService>>,
  folder: string,
): Promise<RunningProxy> => {
  const port = await freePort();
  const monitorPort = await freePort();
  let text = readFileSync('docker/haproxy.cfg', 'utf8')
    .replace('bind :8080', `bind 127.0.0.1:${port}`)
    .replace('bind 127.0.0.1:8405', `bind 127.0.0.1:${monitorPort}`);
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
