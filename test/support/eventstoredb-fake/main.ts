import { startFakeCluster } from '#test/support/eventstoredb-fake/cluster';
import {
  APPLIED_TO_ALL_NODES,
  type FaultCommand,
  type FaultCommandResult,
  type FaultName,
  type ProcessOptions,
} from '#test/support/eventstoredb-fake/commands';
import type { FaultInjector } from '#test/support/eventstoredb-fake/fault-injection';
import { startFake } from '#test/support/eventstoredb-fake/server';

/** Runs the fake in its own process. Reads its options as JSON, sends its URL to the parent process, then injects faults on command. */
const options = JSON.parse(process.argv[2] ?? '{}') as ProcessOptions;
const fake = options.nodes === undefined ? await startFake(options) : await startFakeCluster(options);

const findTargets = (fault: FaultName): readonly FaultInjector[] => {
  if (!('nodes' in fake)) return [fake.faults];
  return APPLIED_TO_ALL_NODES.includes(fault) ? fake.nodes.map((node) => node.faults) : [fake.leader.faults];
};

const perform = async <Name extends FaultName>({
  number,
  fault,
  parameters,
}: FaultCommand<Name>): Promise<FaultCommandResult> => {
  try {
    for (const target of findTargets(fault)) {
      await (Reflect.apply(target[fault], target, parameters) as unknown);
    }
    return { number };
  } catch (error) {
    return { number, failed: String(error) };
  }
};

process.on('message', (command: FaultCommand) => void perform(command).then((result) => process.send?.(result)));
// The parent process has ended.
process.on('disconnect', () => process.exit());
process.send?.('nodes' in fake ? fake.seedsUrl : fake.url);
