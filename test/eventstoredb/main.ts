import { Unusable, whatIsThere } from '#test/eventstoredb/probe';
import { tableOf, timings } from '#test/eventstoredb/latency';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `look` says what the server is, or in one sentence why nothing can be tested there; `time` measures it for a few seconds. */
const main = async (task: string | undefined): Promise<number> => {
  try {
    const there = await whatIsThere(process.env);
    if (task === 'look') say(`The event store is version ${there.version}.`);
    else say(`\n${tableOf(there.version, await timings(there.url))}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
};

process.exitCode = await main(process.argv[2]);
