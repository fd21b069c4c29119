import type { FaultInjector } from '#test/support/eventstoredb-fake/fault-injection';
import type { FakeClusterOptions } from '#test/support/eventstoredb-fake/cluster';

/** Faults that another process can inject: the methods of `FaultInjector` whose arguments can be sent as JSON. */
export const FAULT_NAMES = [
  'dropConnections',
  'stopListening',
  'startListening',
  'restart',
  'stallConnections',
  'resumeConnections',
  'changeLeader',
  'loseNextAppendResponse',
  'hangNextAppend',
  'failNextAppend',
  'hangNextRead',
  'endNextReadEarly',
  'delayResponses',
  'refuseAsBusy',
  'refuseAsNotReady',
  'stopRefusing',
  'withholdPositions',
  'forgetIds',
  'omitLastPosition',
  'omitCaughtUp',
  'silenceNextSubscription',
  'repeatInNextSubscription',
  'redeliver',
  'endSubscriptionsCleanly',
  'endReadsCleanly',
  'endBatchAppendsCleanly',
  'endSlowSubscriptions',
  'limitSubscriberBuffer',
  'holdCommits',
  'delayCommits',
  'releaseCommits',
  'expireCommits',
  'setCommitTimeout',
  'writeForeignEvent',
  'setStreamMetadata',
  'deleteStream',
  'tombstoneStream',
  'scavenge',
  'saveLog',
  'saveLogTo',
  'restoreLog',
  'restoreLogFrom',
  'emptyLog',
  'refuseCredentials',
  'acceptCredentials',
  'denyWrites',
  'allowWrites',
  'startElection',
  'endElection',
  'advertise',
] as const satisfies readonly (keyof FaultInjector)[];

export type FaultName = (typeof FAULT_NAMES)[number];

/** Lasting faults, and those that end them. In a cluster they apply to all nodes, because another node may lead later. */
export const APPLIED_TO_ALL_NODES: readonly FaultName[] = [
  'startListening',
  'resumeConnections',
  'stopRefusing',
  'delayResponses',
  'withholdPositions',
  'forgetIds',
  'omitLastPosition',
  'omitCaughtUp',
  'limitSubscriberBuffer',
  'refuseCredentials',
  'acceptCredentials',
  'denyWrites',
  'allowWrites',
];

/** A fault for the process of the fake. The number links the result to the command. */
export interface FaultCommand<Name extends FaultName = FaultName> {
  readonly number: number;
  readonly fault: Name;
  readonly parameters: Parameters<FaultInjector[Name]>;
}

/** The result of a command. `failed`: why it could not be done. */
export interface FaultCommandResult {
  readonly number: number;
  readonly failed?: string;
}

/** With a number of nodes, the process runs a cluster, otherwise one node. */
export type ProcessOptions = FakeClusterOptions;
