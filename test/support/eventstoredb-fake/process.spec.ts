import { once } from 'node:events';
import { MaxAppendSizeExceededError, UnavailableError } from '@eventstore/db-client';
import {
  allOf,
  clientsOfEachTest,
  note,
  PLAIN,
  refusalOf,
  stoppedAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startWireDoubleProcess } from '#test/support/eventstoredb-fake/process';

describe('A wire double in a process of its own', () => {
  const stopped = stoppedAfterEachTest();
  const connect = clientsOfEachTest();

  it('serves, and misbehaves when it is told to', async () => {
    const double = await stopped(startWireDoubleProcess());
    const client = connect(double.url);
    await double.misbehave('failNextAppend', 'busy', { stored: true });
    expect(await refusalOf(client.appendToStream('a', note(), PLAIN))).toBeInstanceOf(UnavailableError);
    expect(await allOf(client.readStream('a'))).toHaveLength(1);
    await double.misbehave('restart', 50);
    expect(await refusalOf(double.misbehave('loseAnswerOfNextAppend'))).toBe('not refused');
  });

  it('is a cluster that takes little at once, when it is told to be', async () => {
    const cluster = await stopped(startWireDoubleProcess({ nodes: 2, maxAppendBytes: 1_000 }));
    const client = connect(cluster.url);
    await client.appendToStream('a', note(), { ...PLAIN, requiresLeader: true });
    const tooMuch = client.appendToStream('a', note('x'.repeat(1_000)), PLAIN);
    expect(await refusalOf(tooMuch)).toBeInstanceOf(MaxAppendSizeExceededError);
    const subscription = client.subscribeToAll().resume();
    const broken = once(subscription, 'error');
    await once(subscription, 'caughtUp');
    await cluster.misbehave('changeLeader', 0);
    await broken;
    await connect(cluster.url).appendToStream('a', note(), { ...PLAIN, requiresLeader: true });
  });

  it('rejects what it is told after its end', async () => {
    const double = await startWireDoubleProcess();
    await double.stop();
    expect(await refusalOf(double.misbehave('dropConnections'))).toBeInstanceOf(Error);
  });
});
