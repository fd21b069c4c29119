import type { Instant } from '#kernel/time';
import { EmbeddedInstallation } from '#test/faults/embedded-installation';
import type { Fault } from '#test/faults/fault';

const MAX_PAUSE_MS = 500;

/** Times before and after critical moments. In London, summer time ends on 30 October 2011 and begins on 25 March 2012, both at 01:00 UTC. */
const JUMPS: readonly Instant[] = [
  '2011-09-01T09:00:00.000Z',
  '2011-09-01T08:00:00.000Z',
  '2011-09-01T22:59:59.999Z',
  '2011-09-01T23:00:00.000Z',
  '2011-09-01T22:30:00.000Z',
  '2011-10-30T00:59:59.999Z',
  '2011-10-30T01:00:00.000Z',
  '2011-10-30T00:30:00.000Z',
  '2012-03-25T00:59:59.999Z',
  '2012-03-25T01:00:00.000Z',
  '2012-03-25T00:30:00.000Z',
  '2011-09-01T08:00:00.000Z',
];

/**
 * The clock of the service jumps forwards and backwards, over the end of a day and over both changes of summer time. It is the demonstration clock, from
 * which all commands and reactions take the time.
 */
export const clockJumps: Fault = {
  name: 'clock-jump',
  times: { long: 120, short: JUMPS.length },
  unsupportedReason: () => null,
  run: async ({ times, random, report }) => {
    // A contract that is drafted tomorrow cannot be signed today, so refusals are expected.
    const embedded = await EmbeddedInstallation.start(true);
    try {
      const administrator = await embedded.installation.administrator;
      for (let round = 0; round < times; round += 1) {
        await embedded.runLoad(random, MAX_PAUSE_MS);
        const to = JUMPS[round % JUMPS.length] ?? '2011-09-01T08:00:00.000Z';
        await administrator.record('/v1/demonstration/clock', {}, { to });
        report(`set the clock to ${to}`);
      }
      await embedded.runLoad(random, MAX_PAUSE_MS);
      return await embedded.finish(times);
    } finally {
      await embedded.stop();
    }
  },
};
