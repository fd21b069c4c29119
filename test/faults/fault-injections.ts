import type { Random } from '#kernel/testing/random';
import { pauseForRandomTime } from '#test/support/random-moment';
import type { FakeProcess } from '#test/support/eventstoredb-fake/process';

type Inject = FakeProcess['inject'];

/** A temporary fault of an event store, or of the network in front of it. */
export interface FaultInjection {
  readonly name: string;
  /** Resolves when the fault is over, or when it is scripted for the next calls. */
  readonly inject: (inject: Inject, random: Random) => Promise<void>;
}

/** Maximum duration of a fault. */
const MAX_FAULT_MS = 1_500;
const MAX_DELAY_MS = 400;
const MAX_LEADERLESS_MS = 800;
const MAX_REPEATED_EVENTS = 50;

const pickUpTo = (random: Random, most: number): number => 1 + Math.floor(random() * most);

/** Injects a fault for a random time. */
const injectTemporarily = async (
  random: Random,
  begin: () => Promise<void>,
  end: () => Promise<void>,
): Promise<void> => {
  await begin();
  await pauseForRandomTime(random, MAX_FAULT_MS);
  await end();
};

const CONNECTION_FAULTS: readonly FaultInjection[] = [
  { name: 'drops all connections', inject: (inject) => inject('dropConnections') },
  { name: 'is restarted', inject: (inject, random) => inject('restart', random() * MAX_FAULT_MS) },
  {
    name: 'stalls all connections',
    inject: (inject, random) =>
      injectTemporarily(
        random,
        () => inject('stallConnections'),
        () => inject('resumeConnections'),
      ),
  },
  { name: 'changes its leader', inject: (inject, random) => inject('changeLeader', random() * MAX_LEADERLESS_MS) },
];

const RESPONSE_FAULTS: readonly FaultInjection[] = [
  { name: 'loses responses', inject: (inject, random) => inject('loseNextAppendResponse', pickUpTo(random, 3)) },
  { name: 'hangs an append', inject: (inject) => inject('hangNextAppend') },
  { name: 'hangs a read', inject: (inject, random) => inject('hangNextRead', 1, pickUpTo(random, 3) - 1) },
  { name: 'ends reads early', inject: (inject, random) => inject('endNextReadEarly', pickUpTo(random, 3), 2) },
  {
    name: 'reports stored appends as failed',
    inject: (inject, random) => inject('failNextAppend', 'timed out', { stored: true, times: pickUpTo(random, 3) }),
  },
  {
    name: 'loses appends',
    inject: (inject, random) => inject('failNextAppend', 'internal', { times: pickUpTo(random, 3) }),
  },
  {
    name: 'delays responses',
    inject: (inject, random) =>
      injectTemporarily(
        random,
        () => inject('delayResponses', pickUpTo(random, MAX_DELAY_MS)),
        () => inject('delayResponses', 0),
      ),
  },
  {
    name: 'is busy',
    inject: (inject, random) =>
      injectTemporarily(
        random,
        () => inject('refuseAsBusy'),
        () => inject('stopRefusing'),
      ),
  },
  {
    name: 'is not ready',
    inject: (inject, random) =>
      injectTemporarily(
        random,
        () => inject('refuseAsNotReady'),
        () => inject('stopRefusing'),
      ),
  },
  {
    name: 'forgets ids and withholds positions from now on',
    inject: async (inject) => {
      await inject('forgetIds');
      await inject('withholdPositions');
    },
  },
];

const SUBSCRIPTION_FAULTS: readonly FaultInjection[] = [
  { name: 'ends subscriptions cleanly', inject: (inject) => inject('endSubscriptionsCleanly') },
  { name: 'redelivers events', inject: (inject, random) => inject('redeliver', pickUpTo(random, MAX_REPEATED_EVENTS)) },
  {
    name: 'starts subscriptions too early',
    inject: async (inject, random) => {
      await inject('repeatInNextSubscription', pickUpTo(random, MAX_REPEATED_EVENTS));
      await inject('endSubscriptionsCleanly');
    },
  },
  {
    name: 'forgets a subscription',
    inject: async (inject) => {
      await inject('silenceNextSubscription');
      await inject('endSubscriptionsCleanly');
    },
  },
];

const ALL_FAULTS: readonly FaultInjection[] = [...CONNECTION_FAULTS, ...RESPONSE_FAULTS, ...SUBSCRIPTION_FAULTS];

/** Number of faults. */
export const FAULT_COUNT = ALL_FAULTS.length;

/** Yields the faults endlessly in random order. No fault is repeated before all others have been yielded. */
export function* shuffleFaults(random: Random): Generator<FaultInjection, never> {
  for (;;) {
    const remaining = [...ALL_FAULTS];
    while (remaining.length > 0) yield* remaining.splice(Math.floor(random() * remaining.length), 1);
  }
}
