import { clockJumps } from '#test/faults/clock-jumps';
import { embeddedFullDisk } from '#test/faults/embedded-disk';
import { embeddedKills } from '#test/faults/embedded-kills';
import { eventStoreClusterFaults, eventStoreFaults } from '#test/faults/event-store-faults';
import { isIntact, type Fault } from '#test/faults/fault';
import { heldThread } from '#test/faults/held-thread';
import { postgresDisconnects, postgresFullDisk, postgresKills } from '#test/faults/postgres-faults';
import type { FaultResult } from '#test/faults/report';
import { scaledKills } from '#test/faults/scaled-kills';
import { serverFaults } from '#test/faults/server-faults';
import { createRandom } from '#kernel/testing/random';

export const FAULTS: readonly Fault[] = [
  embeddedKills,
  embeddedFullDisk,
  clockJumps,
  heldThread,
  scaledKills,
  postgresKills,
  postgresDisconnects,
  postgresFullDisk,
  eventStoreFaults,
  eventStoreClusterFaults,
  serverFaults,
];

export interface RunOptions {
  readonly short: boolean;
  /** Overrides the number of each fault. */
  readonly times: number | null;
  readonly seed: number;
  readonly report: (sentence: string) => void;
  /** Checked after each injection. True ends the whole run. */
  readonly isStopped?: () => boolean;
}

const never = (): boolean => false;

const runFault = async (
  fault: Fault,
  { short, times, seed, report, isStopped = never }: RunOptions,
): Promise<FaultResult> => {
  const { name } = fault;
  const unsupportedReason = fault.unsupportedReason();
  if (unsupportedReason !== null) return { name, unsupportedReason };
  try {
    const defaultTimes = short ? fault.times.short : fault.times.long;
    const options = {
      times: times ?? defaultTimes,
      random: createRandom(seed),
      report: (sentence: string) => {
        report(`${name}: ${sentence}`);
        if (isStopped()) throw new Error('The run was stopped.');
      },
    };
    return { name, findings: await fault.run(options) };
  } catch (error) {
    if (isStopped()) return { name, failed: 'the run was stopped' };
    return { name, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

/** Runs these faults one after the other, until the run is stopped. */
export const runFaults = async (faults: readonly Fault[], options: RunOptions): Promise<FaultResult[]> => {
  const results: FaultResult[] = [];
  for (const fault of faults) {
    results.push(await runFault(fault, options));
    if (options.isStopped?.() === true) break;
  }
  return results;
};

/** True if no fault caused a problem. Faults that this machine cannot run do not count. */
export const areAllIntact = (results: readonly FaultResult[]): boolean =>
  results.every((result) => 'unsupportedReason' in result || ('findings' in result && isIntact(result.findings)));
