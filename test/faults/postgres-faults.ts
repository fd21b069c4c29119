import type { Fault, FaultOptions } from '#test/faults/fault';
import { ScaledInstallation } from '#test/faults/scaled-installation';
import { SmallDisk, noSmallDisk } from '#test/faults/small-disk';

/** Milliseconds at the most between two troubles, and for which one lasts. */
const BETWEEN = 1_000;
const LASTS = 1_500;
/** Milliseconds without an answer by which the load has met a full disk. */
const MET_AFTER = 500;

const again = async (
  installation: ScaledInstallation,
  { times, dice, tell }: FaultOptions,
  trouble: () => Promise<string>,
) => {
  try {
    for (let turn = 0; turn < times; turn += 1) {
      await installation.moment(dice, BETWEEN);
      tell(`${await trouble()}, ${turn + 1} of ${times} times`);
    }
    await installation.moment(dice, BETWEEN);
    return await installation.findings(times);
  } finally {
    await installation.stop();
  }
};

/** The database ends as in a crash, and comes again. */
export const postgresKills: Fault = {
  name: 'postgres-kill',
  times: { long: 60, short: 2 },
  notHere: () => null,
  run: async (options) => {
    const installation = await ScaledInstallation.start();
    const { postgres } = installation.servers;
    return again(installation, options, async () => {
      await postgres.kill();
      await installation.moment(options.dice, LASTS);
      await postgres.restart();
      return 'stopped and started';
    });
  },
};

/** All connections to the database break, those that hold leadership among them. */
export const postgresCuts: Fault = {
  name: 'postgres-cut',
  times: { long: 300, short: 5 },
  notHere: () => null,
  run: async (options) => {
    const installation = await ScaledInstallation.start();
    return again(
      installation,
      options,
      async () => `cut ${await installation.servers.postgres.cutConnections()} connections`,
    );
  },
};

/** The disk of the database is full, and has room again; a database that gave up is started, as somebody would. */
export const postgresFullDisk: Fault = {
  name: 'postgres-full-disk',
  times: { long: 20, short: 1 },
  notHere: noSmallDisk,
  run: async (options) => {
    const disk = SmallDisk.mount();
    try {
      const installation = await ScaledInstallation.start({ under: disk.path });
      const { postgres } = installation.servers;
      return await again(installation, options, async () => {
        disk.fill();
        await installation.silent(MET_AFTER);
        await installation.moment(options.dice, LASTS);
        disk.makeRoom();
        if (await postgres.cutConnections().then(Boolean, () => false)) return 'filled, and went on by itself';
        await postgres.kill();
        await postgres.restart();
        return 'filled, and had to be started';
      });
    } finally {
      disk.remove();
    }
  },
};
