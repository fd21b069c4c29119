import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { toEventData } from '#eventstoredb/stored-events';
import { runPostgresUrl } from '#postgres/testing/test-databases';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';
import { compareAnswers } from '#test/eventstoredb/compare';
import { formatLatencies, measureLatencies } from '#test/eventstoredb/latency';
import { probeServer } from '#test/eventstoredb/probe';
import { Authority } from '#test/support/certificates';
import type { ProcessResult } from '#test/support/command-line';
import { stopAfterEachTest } from '#test/support/eventstoredb-fake/clients';
import { startFakeCluster } from '#test/support/eventstoredb-fake/cluster';
import { startFakeProcess } from '#test/support/eventstoredb-fake/process';
import { startFake, type FakeNode } from '#test/support/eventstoredb-fake/server';

const JEST = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];

/** Runs `npm run test:eventstoredb` after the build. */
const runScript = async (
  variables: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<ProcessResult> => {
  const env = { PATH: process.env.PATH ?? '', ...variables };
  const child = spawn(process.execPath, ['scripts/test-eventstoredb.mjs', ...args], { env });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
};

describe('`npm run test:eventstoredb`', () => {
  it.each([
    [
      'EVENT_STORE_URL is not set',
      {},
      2,
      /^EVENT_STORE_URL is not set\. Set it to the server to test, for example EVENT_STORE_URL='esdb:/,
    ],
    [
      'EVENT_STORE_URL is not an EventStoreDB connection string',
      { EVENT_STORE_URL: 'postgres://x' },
      2,
      /^EVENT_STORE_URL cannot be used: .*esdb:\/\//,
    ],
    [
      'the server does not answer',
      { EVENT_STORE_URL: 'esdb://127.0.0.1:1?tls=false' },
      1,
      /^The event store at EVENT_STORE_URL does not answer \(.+\)\. Set it to a running server/,
    ],
  ])('prints one line with the next step if %s', async (_, variables, exitCode, sentence) => {
    const { code, stdout, stderr } = await runScript(variables);
    expect({ code, stdout, lines: stderr.split('\n').length }).toEqual({ code: exitCode, stdout: '', lines: 2 });
    expect(stderr).toMatch(sentence);
  });

  describe('with --compare', () => {
    const stopLater = stopAfterEachTest();

    it('plays the recorded cases of the named groups on the server, and says how many answers are as recorded', async () => {
      const { url } = await stopLater(startFakeProcess());
      const { code, stdout, stderr } = await runScript({ EVENT_STORE_URL: url }, '--compare', 'names', 'contents');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.trim().split('\n')).toEqual([
        'names: 30 of 30 answers are as recorded',
        'contents: 40 of 40 answers are as recorded',
      ]);
    });

    it('plays them on a cluster of which several hosts are named', async () => {
      const cluster = await stopLater(startFakeCluster());
      const printed: string[] = [];
      await compareAnswers(cluster.seedsUrl, ['contents'], (text) => void printed.push(text));
      expect(printed).toEqual(['contents: 40 of 40 answers are as recorded']);
    });

    it('prints what differs, and fails', async () => {
      const fake = await stopLater(startFakeProcess());
      await fake.inject('denyWrites');
      const { code, stdout } = await runScript({ EVENT_STORE_URL: fake.url }, '--compare', 'contents');
      expect(code).toBe(1);
      expect(stdout).toMatch(
        /^contents: plain json\n {2}recorded {2}\{"r":\{"ok":true.+\n {2}now {7}\{"r":\{"ok":false/m,
      );
    });
  });

  it.each([[[]], [['--compare']]])(
    'refuses a server with an installation that has no stream prefix, to which it would do harm (%p)',
    async (args) => {
      const node = await startFake();
      const client = EventStoreDBClient.connectionString(node.url);
      const builder = SealedEventBuilder.begin();
      await client.appendToStream('contract-1', builder.buildMany(1).map(toEventData));
      const before = node.events.length;
      const { code, stdout, stderr } = await runScript({ EVENT_STORE_URL: node.url }, ...args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(
        /^The event store holds events of an installation without STREAM_PREFIX \(contract-1\).+Test on another server\.\n$/,
      );
      expect(node.events).toHaveLength(before);
      void client.dispose();
      await node.stop();
    },
  );

  describe('on a shared server with TLS and credentials', () => {
    const credentials = { username: 'brokerage', password: 'changeit' };
    const folder = mkdtempSync(join(tmpdir(), 'trusted-'));
    let node: FakeNode;
    let url: string;
    let north: EventStoreDbEventStore;

    beforeAll(async () => {
      const authority = new Authority();
      writeFileSync(join(folder, 'authority.pem'), authority.certificate);
      node = await startFake({ tls: authority.issueServerCertificate(), credentials });
      url = `${node.url.replace('://', '://brokerage:changeit@')}&tlsCaFile=${join(folder, 'authority.pem')}`;
      north = EventStoreDbEventStore.connect(url, { prefix: 'north_' });
      const builder = SealedEventBuilder.begin();
      await north.append(builder.stream, builder.buildMany(20), 'none');
      for (const stream of ['order-1', builder.stream, 'contract-1']) node.writeForeignEvent(stream);
      for (let other = 0; other < 100; other += 1) node.writeSystemEvent();
    });
    afterAll(async () => {
      await north.close();
      await node.stop();
      rmSync(folder, { recursive: true });
    });

    it('leaves the data of others unchanged when it probes and measures the server', async () => {
      const before = await readAllEvents(north.readAll({ after: null }));
      const { version } = await probeServer({ EVENT_STORE_URL: url, READ_MODELS_URL: runPostgresUrl() });
      expect(version).toMatch(/^\d+\.\d+/);
      expect(formatLatencies(version, await measureLatencies(url))).toMatch(
        /appends, one after the other +p50 [\d.]+ ms, p99 [\d.]+ ms/,
      );
      expect(await readAllEvents(north.readAll({ after: null }))).toEqual(before);
    });

    it('plays recorded cases with the credentials of the connection string, through the client and on the wire', async () => {
      const printed: string[] = [];
      const different = await compareAnswers(url, ['names', 'contents'], (text) => void printed.push(text));
      expect({ different, printed }).toEqual({
        different: 0,
        printed: ['names: 30 of 30 answers are as recorded', 'contents: 40 of 40 answers are as recorded'],
      });
    });
  });

  it('has a jest configuration that finds its specs', () => {
    const { stdout } = spawnSync(process.execPath, [...JEST, '--config', 'jest.eventstoredb.mjs', '--listTests']);
    const names = stdout.toString().match(/(?<=\/test\/)\S+(?=\.spec\.ts)/g) ?? [];
    expect(names).toEqual(
      expect.arrayContaining(['conformance/eventstoredb', 'e2e/servers', 'e2e/server-outage', 'soak/rolling-upgrade']),
    );
  });
});
