import type { Instant } from '#kernel/time';
import { EmbeddedInstallation } from '#test/faults/embedded-installation';
import type { Fault } from '#test/faults/fault';

const BETWEEN = 500;

/** On both sides of what is hard for a clock; London's summer time ends on 30 October 2011 and begins on 25 March 2012, both at one o'clock UTC. */
const JUMPS: readonly Instant[] = [
  ...(['2011-09-01T09:00:00.000Z', '2011-09-01T08:00:00.000Z', '2011-09-01T22:59:59.999Z'] as const),
  ...(['2011-09-01T23:00:00.000Z', '2011-09-01T22:30:00.000Z', '2011-10-30T00:59:59.999Z'] as const),
  ...(['2011-10-30T01:00:00.000Z', '2011-10-30T00:30:00.000Z', '2012-03-25T00:59:59.999Z'] as const),
  ...(['2012-03-25T01:00:00.000Z', '2012-03-25T00:30:00.000Z', '2011-09-01T08:00:00.000Z'] as const),
];

/**
 * The clock of the service jumps ahead and back, over the end of a day and over both changes of summer time. It is the clock of a demonstration, which
 * can be set: the same that every decision and every reaction asks.
 */
export const clockJumps: Fault = {
  name: 'clock-jump',
  times: { long: 120, short: JUMPS.length },
  notHere: () => null,
  run: async ({ times, dice, tell }) => {
    // Whoever drafts a contract tomorrow may not sign it today: such refusals are right.
    const installation = await EmbeddedInstallation.start(true);
    try {
      const administrator = await installation.people.administrator;
      for (let turn = 0; turn < times; turn += 1) {
        await installation.moment(dice, BETWEEN);
        const to = JUMPS[turn % JUMPS.length] ?? '2011-09-01T08:00:00.000Z';
        await administrator.record('/v1/demonstration/clock', {}, { to });
        tell(`set to ${to}`);
      }
      await installation.moment(dice, BETWEEN);
      return await installation.findings(times);
    } finally {
      await installation.stop();
    }
  },
};
