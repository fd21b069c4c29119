import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import { all } from '#test/conformance/store-under-test';
import { Authority } from '#test/support/certificates';
import type { Ended } from '#test/support/command-line';
import { startWireDouble, type WireDouble } from '#test/support/eventstoredb-fake/server';

/** As `npm run test:eventstoredb` does when all is built. */
const tested = async (variables: Readonly<Record<string, string>>, ...patterns: readonly string[]): Promise<Ended> => {
  const env = { PATH: process.env.PATH ?? '', ...variables };
  const child = spawn(process.execPath, ['scripts/eventstoredb.mjs', ...patterns], { env });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
};

describe('`npm run test:eventstoredb`', () => {
  it.each([
    ['no server is named', {}, 2, /^EVENT_STORE_URL is not set: name the server to test, as in EVENT_STORE_URL='esdb:/],
    ['the address is another', { EVENT_STORE_URL: 'postgres://x' }, 2, /^EVENT_STORE_URL cannot be used: .*esdb:\/\//],
    [
      'the server does not answer',
      { EVENT_STORE_URL: 'esdb://127.0.0.1:1?tls=false' },
      1,
      /^The event store that EVENT_STORE_URL names does not answer \(.+\); set it to a server that runs/,
    ],
  ])('says in one sentence what to set when %s', async (_, variables, exitCode, sentence) => {
    const { code, stdout, stderr } = await tested(variables);
    expect({ code, stdout, lines: stderr.split('\n').length }).toEqual({ code: exitCode, stdout: '', lines: 2 });
    expect(stderr).toMatch(sentence);
  });

  describe('on a server that others use as well, with TLS and credentials', () => {
    const credentials = { username: 'brokerage', password: 'changeit' };
    const folder = mkdtempSync(join(tmpdir(), 'trusted-'));
    let node: WireDouble;
    let url: string;
    let north: EventStoreDbEventStore;

    beforeAll(async () => {
      const authority = new Authority();
      writeFileSync(join(folder, 'authority.pem'), authority.certificate);
      node = await startWireDouble({ tls: authority.server(), credentials });
      url = `${node.url.replace('://', '://brokerage:changeit@')}&tlsCaFile=${join(folder, 'authority.pem')}`;
      north = EventStoreDbEventStore.connect(url, { prefix: 'north_' });
      const chain = Chain.begin();
      await north.append(chain.stream, chain.many(20), 'none');
      for (const stream of ['order-1', chain.stream, 'contract-1']) node.writeForeignEvent(stream);
      for (let other = 0; other < 100; other += 1) node.writeSystemEvent();
    });
    afterAll(async () => {
      await north.close();
      await node.stop();
      rmSync(folder, { recursive: true });
    });

    it('passes again and again, tells the version and what it measured, and touches nothing of theirs', async () => {
      const before = await all(north.readAll({ after: null }));
      const { POSTGRES_FOR_TESTS } = process.env;
      const variables = {
        EVENT_STORE_URL: url,
        ...(POSTGRES_FOR_TESTS === undefined ? {} : { READ_MODELS_URL: POSTGRES_FOR_TESTS }),
      };
      for (const pattern of ['conformance', 'servers-away']) {
        const { code, stdout, stderr } = await tested(variables, pattern);
        expect({ code, said: code === 0 ? '' : stderr }).toEqual({ code: 0, said: '' });
        expect(stdout).toMatch(/^The event store is version \d+\.\d+.*\n.* begin with test[0-9a-f]{8}, and stays\.\n/);
        expect(stdout).toMatch(/an append, one after the other +p50 [\d.]+ ms, p99 [\d.]+ ms/);
        if (pattern === 'servers-away') expect(stdout).toMatch(/left out, as it makes a server misbehave: .+/);
      }
      expect(await all(north.readAll({ after: null }))).toEqual(before);
    }, 300_000);
  });
});
