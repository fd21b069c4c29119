import { UnusableServer, probeServer } from '#test/eventstoredb/probe';
import { formatLatencies, measureLatencies } from '#test/eventstoredb/latency';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** `probe` prints the version of the server, or why it cannot be tested. `measure` measures the server for a few seconds. */
const main = async (task: string | undefined): Promise<number> => {
  try {
    const server = await probeServer(process.env);
    if (task === 'probe') print(`The event store has version ${server.version}.`);
    else print(`\n${formatLatencies(server.version, await measureLatencies(server.url))}`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnusableServer)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
};

process.exitCode = await main(process.argv[2]);
