import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { runPostgresUrl } from '#postgres/testing/test-databases';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';
import { formatLatencies, measureLatencies } from '#test/eventstoredb/latency';
import { probeServer } from '#test/eventstoredb/probe';
import { Authority } from '#test/support/certificates';
import type { ProcessResult } from '#test/support/command-line';
import { startFake, type FakeNode } from '#test/support/eventstoredb-fake/server';

const JEST = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];

/** Runs `npm run test:eventstoredb` after the build. */
const runScript = async (variables: Readonly<Record<string, string>>): Promise<ProcessResult> => {
  const env = { PATH: process.env.PATH ?? '', ...variables };
  const child = spawn(process.execPath, ['scripts/test-eventstoredb.mjs'], { env });
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
  });

  it('has a jest configuration that finds its specs', () => {
    const { stdout } = spawnSync(process.execPath, [...JEST, '--config', 'jest.eventstoredb.mjs', '--listTests']);
    const names = stdout.toString().match(/(?<=\/test\/)\S+(?=\.spec\.ts)/g) ?? [];
    expect(names).toEqual(
      expect.arrayContaining(['conformance/eventstoredb', 'e2e/servers', 'e2e/server-outage', 'soak/rolling-upgrade']),
    );
  });
});
