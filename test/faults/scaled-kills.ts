import type { Fault, FaultOptions } from '#test/faults/fault';
import { ScaledInstallation } from '#test/faults/scaled-installation';

/** Milliseconds between two kills, at the most. */
const LONGEST_LOAD = 1_500;
const DUTIES = ['view ', 'reactions'] as const;

/** One API, one worker, who leads something, both workers at once, or both APIs at once. */
const killSomebody = async (
  installation: ScaledInstallation,
  { dice }: FaultOptions,
  turn: number,
): Promise<string> => {
  const index = dice() < 0.5 ? 0 : 1;
  const both = [0, 1] as const;
  switch (turn % 5) {
    case 0:
      await installation.killApi(index);
      return 'an API';
    case 1: {
      const duty = DUTIES[Math.floor(dice() * DUTIES.length)] ?? 'view ';
      return (await installation.killLeader(duty)) ? `who leads ${duty.trim()}` : 'nobody, as nobody led';
    }
    case 2:
      await installation.killWorker(index);
      return 'a worker';
    case 3:
      await Promise.all(both.map((each) => installation.killWorker(each)));
      return 'both workers';
    default:
      await Promise.all(both.map((each) => installation.killApi(each)));
      return 'both APIs';
  }
};

/** APIs and workers over two servers are killed, those that lead among them. */
export const scaledKills: Fault = {
  name: 'scaled-kill',
  times: { long: 200, short: 5 },
  notHere: () => null,
  run: async (options) => {
    const installation = await ScaledInstallation.start();
    try {
      for (let turn = 0; turn < options.times; turn += 1) {
        await installation.moment(options.dice, LONGEST_LOAD);
        const who = await killSomebody(installation, options, turn);
        options.tell(`killed ${turn + 1} of ${options.times} times: ${who}`);
      }
      await installation.moment(options.dice, LONGEST_LOAD);
      return await installation.findings(options.times);
    } finally {
      await installation.stop();
    }
  },
};
