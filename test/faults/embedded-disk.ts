import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedInstallation } from '#test/faults/embedded-installation';
import type { Fault } from '#test/faults/fault';

const MAX_PAUSE_MS = 500;
const MAX_FAULT_MS = 1_000;
/** Upper limit of the bytes that can still be written. */
const MAX_FREE_BYTES = 30_000;

/** Limits the size of every file that the process writes. */
const limitFileSize = (pid: number, bytes: number | 'unlimited'): void => {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

/** The disk is full, or becomes full during a write, and later has free space again. */
export const embeddedFullDisk: Fault = {
  name: 'embedded-full-disk',
  times: { long: 200, short: 6 },
  unsupportedReason: () =>
    spawnSync('prlimit', ['--version']).status === 0 ? null : 'prlimit is not installed; it is part of Linux',
  run: async ({ times, random, report }) => {
    const installation = await EmbeddedInstallation.start();
    const { service, folder } = installation;
    try {
      for (let round = 0; round < times; round += 1) {
        await installation.runLoad(random, MAX_PAUSE_MS);
        const maxBytes =
          round % 2 === 0 ? 0 : statSync(folder.file('events.db-wal')).size + Math.floor(random() * MAX_FREE_BYTES);
        limitFileSize(service.pid, maxBytes);
        await installation.runLoad(random, MAX_FAULT_MS);
        limitFileSize(service.pid, 'unlimited');
        report(`filled the disk ${round + 1} of ${times} times`);
      }
      return await installation.finish(times);
    } finally {
      await installation.stop();
    }
  },
};
