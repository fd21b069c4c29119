import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Enduring } from '#test/faults/soak-monitor';
import type { Fault, FaultOptions, Findings } from '#test/faults/fault';
import { inRandomOrder, KINDS } from '#test/faults/misbehaviours';
import { ScaledInstallation } from '#test/faults/scaled-installation';
import { Authority } from '#test/support/certificates';
import { roomOn, type EventStoreForTests } from '#test/support/event-store-for-tests';
import { startWireDoubleProcess, type WireDoubleProcess } from '#test/support/eventstoredb-fake/process';

/** Milliseconds between two misbehaviours, at the most. */
const BETWEEN = 1_000;

/** So little that what is never given back would soon be missed; without it, memory that nobody needs is kept too. */
const LITTLE_MEMORY = { NODE_OPTIONS: '--max-old-space-size=192 --disable-warning=DEP0123' };

const CREDENTIALS = { username: 'brokerage', password: 'changeit' };

interface Misbehaving {
  readonly eventStore: EventStoreForTests;
  /** Tells whoever leads at the moment what to do wrong. */
  readonly tell: WireDoubleProcess['misbehave'];
}

const again = async (
  { times, dice, tell: say }: FaultOptions,
  { eventStore, tell }: Misbehaving,
): Promise<Findings> => {
  const begin = () => Promise.resolve(eventStore);
  const installation = await ScaledInstallation.start({ eventStore: begin, variables: LITTLE_MEMORY });
  try {
    const enduring = await Enduring.over(installation.servers, installation.pids);
    const misbehaviours = inRandomOrder(dice);
    for (let turn = 0; turn < times; turn += 1) {
      await installation.moment(dice, BETWEEN);
      const { name, bring } = misbehaviours.next().value;
      await bring(tell, dice);
      const back = await enduring.noted(name);
      say(`${turn + 1} of ${times} times: it ${name}, and views were back after ${(back / 1_000).toFixed(1)} s`);
    }
    await installation.moment(dice, BETWEEN);
    const endurance = await enduring.end();
    return { ...(await installation.findings(times)), endurance };
  } finally {
    await installation.stop();
  }
};

const aNode = async (): Promise<Misbehaving> => {
  const { url, misbehave: tell, stop } = await startWireDoubleProcess();
  return { eventStore: { ...roomOn(url, '', null), stop }, tell };
};

/** Three nodes under TLS that want credentials. */
const aCluster = async (): Promise<Misbehaving> => {
  const [authority, folder] = [new Authority(), mkdtempSync(join(tmpdir(), 'cluster-'))];
  const trusted = join(folder, 'authority.pem');
  writeFileSync(trusted, authority.certificate);
  const options = { nodes: 3, tls: authority.server(), credentials: CREDENTIALS };
  const { url: nodes, misbehave: tell, stop: end } = await startWireDoubleProcess(options);
  const { username, password } = CREDENTIALS;
  const url = `${nodes.replace('://', `://${username}:${password}@`)}&tlsCaFile=${trusted}`;
  const stop = async (): Promise<void> => {
    await end();
    rmSync(folder, { recursive: true });
  };
  return { eventStore: { ...roomOn(url, '', null), stop }, tell };
};

/** One node misbehaves in every way there is. */
export const eventStoreMisbehaves: Fault = {
  name: 'event-store',
  times: { long: 20 * KINDS, short: KINDS / 2 },
  notHere: () => null,
  run: async (options) => again(options, await aNode()),
};

/** So does a cluster of three, under TLS and with credentials, and each of them leads in turn. */
export const clusterMisbehaves: Fault = {
  name: 'event-store-cluster',
  times: { long: 20 * KINDS, short: KINDS / 2 },
  notHere: () => null,
  run: async (options) => again(options, await aCluster()),
};
