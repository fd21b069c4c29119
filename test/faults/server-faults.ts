import { openControlledEventStore, openControlledPostgres } from '#test/faults/controlled-servers';
import type { Fault, FaultOptions, Findings } from '#test/faults/fault';
import { ScaledInstallation } from '#test/faults/scaled-installation';
import { listServerFaults, type ServerFault } from '#test/faults/server-commands';

/** Maximum time between two faults, and maximum duration of a fault. */
const MAX_PAUSE_MS = 1_000;
const MAX_FAULT_MS = 1_500;

/** How many faults there are if no commands are given. */
const DEFAULT_FAULTS = 5;

const injectInTurn = async (
  installation: ScaledInstallation,
  faults: readonly ServerFault[],
  { times, random, report }: FaultOptions,
): Promise<Findings> => {
  for (let round = 0; round < times; round += 1) {
    const fault = faults[round % faults.length];
    if (fault === undefined)
      throw new Error('The commands allow no fault: set one that stops, kills or freezes a server.');
    await installation.runLoad(random, MAX_PAUSE_MS);
    await fault.begin();
    await installation.runLoad(random, MAX_FAULT_MS);
    await fault.end();
    report(`${fault.name}, ${round + 1} of ${times} times`);
  }
  await installation.runLoad(random, MAX_PAUSE_MS);
  return installation.finish(times);
};

/** The servers are stopped, killed and frozen, each in turn: those of the tests, or those of the operator by commands in the environment. */
export const serverFaults: Fault = {
  name: 'servers',
  times: { long: 20 * DEFAULT_FAULTS, short: DEFAULT_FAULTS },
  unsupportedReason: () => null,
  run: async (options) => {
    const { eventStore, controls: ofEventStore } = await openControlledEventStore(process.env);
    const { postgres, controls: ofPostgres } = await openControlledPostgres(process.env);
    const installation = await ScaledInstallation.start({
      eventStore: () => Promise.resolve(eventStore),
      postgres: () => Promise.resolve(postgres),
    });
    try {
      const faults = [
        ...listServerFaults('the event store', ofEventStore),
        ...listServerFaults('PostgreSQL', ofPostgres),
      ];
      return await injectInTurn(installation, faults, options);
    } finally {
      await installation.stop();
    }
  },
};
