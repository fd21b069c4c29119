import { compareAnswers } from '#test/eventstoredb/compare';
import { UnusableServer, probeServer, type ServerProbe } from '#test/eventstoredb/probe';
import { formatLatencies, measureLatencies } from '#test/eventstoredb/latency';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

type Task = (server: ServerProbe, names: readonly string[]) => Promise<number>;

const TASKS: Readonly<Record<string, Task>> = {
  probe: ({ version }) => {
    print(`The event store has version ${version}.`);
    return Promise.resolve(0);
  },
  measure: async ({ url, version }) => {
    print(`\n${formatLatencies(version, await measureLatencies(url))}`);
    return 0;
  },
  compare: async ({ url }, groups) => ((await compareAnswers(url, groups, print)) === 0 ? 0 : 1),
};

/**
 * `probe` prints the version of the server, or why it cannot be tested. `measure` measures the server for a few seconds. `compare` plays the recorded cases,
 * of all groups or of those that are named, and exits with 1 if an answer differs.
 */
const main = async (task = '', ...names: readonly string[]): Promise<number> => {
  try {
    const server = await probeServer(process.env);
    return (await TASKS[task]?.(server, names)) ?? 2;
  } catch (error) {
    if (!(error instanceof UnusableServer)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
};

process.exitCode = await main(...process.argv.slice(2));
