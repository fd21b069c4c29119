import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MaxAppendSizeExceededError, UnavailableError } from '@eventstore/db-client';
import {
  readAll,
  clientsForEachTest,
  createNote,
  PLAIN_APPEND,
  catchError,
  stopAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startFakeProcess } from '#test/support/eventstoredb-fake/process';

describe('A fake in its own process', () => {
  const stopLater = stopAfterEachTest();
  const connect = clientsForEachTest();

  it('serves clients and injects faults on command', async () => {
    const fake = await stopLater(startFakeProcess());
    const client = connect(fake.url);
    await fake.inject('failNextAppend', 'busy', { stored: true });
    expect(await catchError(client.appendToStream('a', createNote(), PLAIN_APPEND))).toBeInstanceOf(UnavailableError);
    expect(await readAll(client.readStream('a'))).toHaveLength(1);
    await fake.inject('restart', 50);
    expect(await catchError(fake.inject('loseNextAppendResponse'))).toBe('not refused');
  });

  it('can be a cluster with a size limit for appends', async () => {
    const cluster = await stopLater(startFakeProcess({ nodes: 2, maxAppendBytes: 1_000 }));
    const client = connect(cluster.url);
    await client.appendToStream('a', createNote(), { ...PLAIN_APPEND, requiresLeader: true });
    const tooMuch = client.appendToStream('a', createNote('x'.repeat(1_000)), PLAIN_APPEND);
    expect(await catchError(tooMuch)).toBeInstanceOf(MaxAppendSizeExceededError);
    const subscription = client.subscribeToAll().resume();
    const broken = once(subscription, 'error');
    await once(subscription, 'caughtUp');
    await cluster.inject('changeLeader', 0);
    await broken;
    await connect(cluster.url).appendToStream('a', createNote(), { ...PLAIN_APPEND, requiresLeader: true });
  });

  it('starts at the same address with an older copy of its log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'log-'));
    const logFile = join(folder, 'log');
    const first = await startFakeProcess();
    await connect(first.url).appendToStream('a', createNote(), PLAIN_APPEND);
    await first.inject('saveLogTo', logFile);
    await connect(first.url).appendToStream('a', createNote(), PLAIN_APPEND);
    await first.stop();
    const second = await stopLater(startFakeProcess({ logFile, port: Number(new URL(first.url).port) }));
    expect(second.url).toBe(first.url);
    expect(await readAll(connect(second.url).readStream('a'))).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });

  it('rejects faults after it has ended', async () => {
    const fake = await startFakeProcess();
    await fake.stop();
    expect(await catchError(fake.inject('dropConnections'))).toBeInstanceOf(Error);
  });
});
