import { DEFAULT_PREFIX } from '#eventstoredb/store-options';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SoakMonitor } from '#test/faults/soak-monitor';
import type { Fault, FaultOptions, Findings } from '#test/faults/fault';
import { shuffleFaults, FAULT_COUNT } from '#test/faults/fault-injections';
import { ScaledInstallation } from '#test/faults/scaled-installation';
import { Authority } from '#test/support/certificates';
import { createEventStoreForTests, type EventStoreForTests } from '#test/support/event-store-for-tests';
import { startFakeProcess, type FakeProcess } from '#test/support/eventstoredb-fake/process';

/** Maximum time between two faults. */
const MAX_PAUSE_MS = 1_000;

/** A small heap makes a memory leak visible soon. With a large one, Node.js keeps unused memory. */
const LOW_MEMORY = { NODE_OPTIONS: '--max-old-space-size=192' };

const CREDENTIALS = { username: 'brokerage', password: 'changeit' };

interface FaultyEventStore {
  readonly eventStore: EventStoreForTests;
  /** Injects a fault into the current leader. */
  readonly inject: FakeProcess['inject'];
}

const injectRepeatedly = async (
  { times, random, report }: FaultOptions,
  { eventStore, inject }: FaultyEventStore,
): Promise<Findings> => {
  const openEventStore = () => Promise.resolve(eventStore);
  const installation = await ScaledInstallation.start({ eventStore: openEventStore, variables: LOW_MEMORY });
  try {
    const monitor = await SoakMonitor.start(installation.servers, installation.pids);
    const injections = shuffleFaults(random);
    for (let round = 0; round < times; round += 1) {
      await installation.runLoad(random, MAX_PAUSE_MS);
      const injection = injections.next().value;
      await injection.inject(inject, random);
      const recoveryMs = await monitor.recordRecovery(injection.name);
      report(
        `${round + 1} of ${times} times: the event store ${injection.name}; views had caught up after ${(recoveryMs / 1_000).toFixed(1)} s`,
      );
    }
    await installation.runLoad(random, MAX_PAUSE_MS);
    const soak = await monitor.end();
    return { ...(await installation.finish(times)), soak };
  } finally {
    await installation.stop();
  }
};

const startNode = async (): Promise<FaultyEventStore> => {
  const { url, inject, stop } = await startFakeProcess();
  return { eventStore: { ...createEventStoreForTests(url, DEFAULT_PREFIX, null), stop }, inject };
};

/** Three nodes with TLS and credentials. */
const startCluster = async (): Promise<FaultyEventStore> => {
  const authority = new Authority();
  const folder = mkdtempSync(join(tmpdir(), 'cluster-'));
  const caFile = join(folder, 'authority.pem');
  writeFileSync(caFile, authority.certificate);
  const options = { nodes: 3, tls: authority.issueServerCertificate(), credentials: CREDENTIALS };
  const { url: nodes, inject, stop: stopProcess } = await startFakeProcess(options);
  const { username, password } = CREDENTIALS;
  const url = `${nodes.replace('://', `://${username}:${password}@`)}&tlsCaFile=${caFile}`;
  const stop = async (): Promise<void> => {
    await stopProcess();
    rmSync(folder, { recursive: true });
  };
  return { eventStore: { ...createEventStoreForTests(url, DEFAULT_PREFIX, null), stop }, inject };
};

/** One node with every kind of fault. */
export const eventStoreFaults: Fault = {
  name: 'event-store',
  times: { long: 20 * FAULT_COUNT, short: FAULT_COUNT / 2 },
  unsupportedReason: () => null,
  run: async (options) => injectRepeatedly(options, await startNode()),
};

/** A cluster of three nodes with every kind of fault, TLS and credentials. Each node leads in turn. */
export const eventStoreClusterFaults: Fault = {
  name: 'event-store-cluster',
  times: { long: 20 * FAULT_COUNT, short: FAULT_COUNT / 2 },
  unsupportedReason: () => null,
  run: async (options) => injectRepeatedly(options, await startCluster()),
};
