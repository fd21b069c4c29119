import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedInstallation } from '#test/faults/embedded-installation';
import type { Fault } from '#test/faults/fault';

const BETWEEN = 500;
const LASTS = 1_000;
/** Bytes that still fit, at the most. */
const ROOM = 30_000;

/** From now on no file of the process can grow beyond so many bytes. */
const limit = (pid: number, bytes: number | 'unlimited'): void => {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

/** The disk takes nothing at all, or ends anywhere in a write, and has room again. */
export const embeddedFullDisk: Fault = {
  name: 'embedded-full-disk',
  times: { long: 200, short: 6 },
  notHere: () =>
    spawnSync('prlimit', ['--version']).status === 0 ? null : 'there is no prlimit, which comes with Linux',
  run: async ({ times, dice, tell }) => {
    const installation = await EmbeddedInstallation.start();
    const { service, folder } = installation;
    try {
      for (let turn = 0; turn < times; turn += 1) {
        await installation.moment(dice, BETWEEN);
        const room = turn % 2 === 0 ? 0 : statSync(folder.file('events.db-wal')).size + Math.floor(dice() * ROOM);
        limit(service.pid, room);
        await installation.moment(dice, LASTS);
        limit(service.pid, 'unlimited');
        tell(`no room ${turn + 1} of ${times} times`);
      }
      return await installation.findings(times);
    } finally {
      await installation.stop();
    }
  },
};
