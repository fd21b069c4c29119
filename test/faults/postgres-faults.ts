import type { Fault, FaultOptions } from '#test/faults/fault';
import { ScaledInstallation } from '#test/faults/scaled-installation';
import { SmallDisk, explainMissingSmallDisk } from '#test/faults/small-disk';

/** Maximum time between two faults, and maximum duration of a fault. */
const MAX_PAUSE_MS = 1_000;
const MAX_FAULT_MS = 1_500;

const injectRepeatedly = async (
  installation: ScaledInstallation,
  { times, random, report }: FaultOptions,
  injectFault: () => Promise<string>,
) => {
  try {
    for (let round = 0; round < times; round += 1) {
      await installation.runLoad(random, MAX_PAUSE_MS);
      report(`${await injectFault()}, ${round + 1} of ${times} times`);
    }
    await installation.runLoad(random, MAX_PAUSE_MS);
    return await installation.finish(times);
  } finally {
    await installation.stop();
  }
};

/** The database crashes and restarts. */
export const postgresKills: Fault = {
  name: 'postgres-kill',
  times: { long: 60, short: 2 },
  unsupportedReason: () => null,
  run: async (options) => {
    const installation = await ScaledInstallation.start();
    const { postgres } = installation.servers;
    return injectRepeatedly(installation, options, async () => {
      await postgres.kill();
      await installation.runLoad(options.random, MAX_FAULT_MS);
      await postgres.restart();
      return 'killed and restarted PostgreSQL';
    });
  },
};

/** All connections to the database break, including those of the leader election. */
export const postgresDisconnects: Fault = {
  name: 'postgres-disconnect',
  times: { long: 300, short: 5 },
  unsupportedReason: () => null,
  run: async (options) => {
    const installation = await ScaledInstallation.start();
    return injectRepeatedly(
      installation,
      options,
      async () => `dropped ${await installation.servers.postgres.cutConnections()} connections`,
    );
  },
};

/** The disk of the database is full, and later has free space again. If the database has stopped, it is restarted, as an operator would do. */
export const postgresFullDisk: Fault = {
  name: 'postgres-full-disk',
  times: { long: 20, short: 1 },
  unsupportedReason: explainMissingSmallDisk,
  run: async (options) => {
    const disk = SmallDisk.mount();
    try {
      const installation = await ScaledInstallation.start({ under: disk.path });
      const { postgres } = installation.servers;
      return await injectRepeatedly(installation, options, async () => {
        await installation.beginFaultOfViews(() => disk.fill());
        await installation.runLoad(options.random, MAX_FAULT_MS);
        disk.free();
        if (await postgres.cutConnections().then(Boolean, () => false))
          return 'filled the disk, and PostgreSQL continued by itself';
        await postgres.kill();
        await postgres.restart();
        return 'filled the disk, and PostgreSQL had to be restarted';
      });
    } finally {
      disk.remove();
    }
  },
};
