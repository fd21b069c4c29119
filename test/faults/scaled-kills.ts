import type { Fault, FaultOptions } from '#test/faults/fault';
import { ScaledInstallation } from '#test/faults/scaled-installation';

/** Maximum time between two kills. */
const MAX_LOAD_MS = 1_500;
const ASSIGNMENTS = ['view ', 'reactions'] as const;

/** Kills in turn an API, a worker with a certain assignment, any worker, both workers or both APIs. Returns what was killed. */
const killProcesses = async (
  installation: ScaledInstallation,
  { random }: FaultOptions,
  round: number,
): Promise<string> => {
  const index = random() < 0.5 ? 0 : 1;
  const both = [0, 1] as const;
  switch (round % 5) {
    case 0:
      await installation.killApi(index);
      return 'an API';
    case 1: {
      const assignment = ASSIGNMENTS[Math.floor(random() * ASSIGNMENTS.length)] ?? 'view ';
      return (await installation.killLeader(assignment))
        ? `the worker of ${assignment.trim()}`
        : 'nothing, because no worker had the assignment';
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

/** APIs and workers are killed, including the workers that lead. */
export const scaledKills: Fault = {
  name: 'scaled-kill',
  times: { long: 200, short: 5 },
  unsupportedReason: () => null,
  run: async (options) => {
    const installation = await ScaledInstallation.start();
    try {
      for (let round = 0; round < options.times; round += 1) {
        await installation.runLoad(options.random, MAX_LOAD_MS);
        const killed = await killProcesses(installation, options, round);
        options.report(`killed ${round + 1} of ${options.times} times: ${killed}`);
      }
      await installation.runLoad(options.random, MAX_LOAD_MS);
      return await installation.finish(options.times);
    } finally {
      await installation.stop();
    }
  },
};
