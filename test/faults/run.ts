import { clockJumps } from '#test/faults/clock-jumps';
import { embeddedFullDisk } from '#test/faults/embedded-disk';
import { embeddedKills } from '#test/faults/embedded-kills';
import { clusterMisbehaves, eventStoreMisbehaves } from '#test/faults/event-store-faults';
import { isWhole, type Fault } from '#test/faults/fault';
import { postgresCuts, postgresFullDisk, postgresKills } from '#test/faults/postgres-faults';
import type { Outcome } from '#test/faults/report';
import { scaledKills } from '#test/faults/scaled-kills';
import { seeded } from '#test/support/random';

export const FAULTS: readonly Fault[] = [
  ...[embeddedKills, embeddedFullDisk, clockJumps],
  ...[scaledKills, postgresKills, postgresCuts, postgresFullDisk],
  ...[eventStoreMisbehaves, clusterMisbehaves],
];

export interface RunOptions {
  readonly short: boolean;
  /** Instead of what each fault says itself. */
  readonly times: number | null;
  readonly seed: number;
  readonly tell: (sentence: string) => void;
  /** Asked after each turn whether it is to be the last of all. */
  readonly stopped?: () => boolean;
}

const never = (): boolean => false;

const outcomeOf = async (fault: Fault, { short, times, seed, tell, stopped = never }: RunOptions): Promise<Outcome> => {
  const { name } = fault;
  const notHere = fault.notHere();
  if (notHere !== null) return { name, notHere };
  try {
    const own = short ? fault.times.short : fault.times.long;
    const options = {
      times: times ?? own,
      dice: seeded(seed),
      tell: (sentence: string) => {
        tell(`${name}: ${sentence}`);
        if (stopped()) throw new Error('It was told to stop.');
      },
    };
    return { name, found: await fault.run(options) };
  } catch (error) {
    if (stopped()) return { name, failed: 'it was told to stop' };
    return { name, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

/** Brings about these faults one after the other, until it is stopped. */
export const outcomesOf = async (faults: readonly Fault[], options: RunOptions): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const fault of faults) {
    outcomes.push(await outcomeOf(fault, options));
    if (options.stopped?.() === true) break;
  }
  return outcomes;
};

/** False when something was lost, doubled, torn or shown wrongly; what cannot be run here does not count. */
export const allWell = (outcomes: readonly Outcome[]): boolean =>
  outcomes.every((outcome) => 'notHere' in outcome || ('found' in outcome && isWhole(outcome.found)));
