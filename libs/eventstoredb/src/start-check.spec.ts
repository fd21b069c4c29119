import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_AUTHORITIES, parseConnectionString } from '#eventstoredb/connection-string';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { waitUntil } from '#kernel/testing/wait-until';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { Authority } from '#test/support/certificates';
import { startFakeCluster } from '#test/support/eventstoredb-fake/cluster';
import { startFake, type FakeNodeOptions } from '#test/support/eventstoredb-fake/server';

const CREDENTIALS = { username: 'brokerage', password: 'secret' };

describe('The check of an event store at start', () => {
  const authority = new Authority();
  const folder = mkdtempSync(join(tmpdir(), 'start-check-'));
  const opened: { stop(): Promise<void> }[] = [];

  beforeAll(() => writeFileSync(join(folder, 'authority.pem'), authority.certificate));
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.stop()));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const startNode = async (options: FakeNodeOptions = {}) => {
    const node = await startFake(options);
    opened.push(node);
    return node;
  };

  const connect = (url: string): EventStoreDbEventStore => {
    const store = EventStoreDbEventStore.connect(url);
    opened.push({ stop: () => store.close() });
    return store;
  };

  it('accepts a new server that refuses the right credentials at first', async () => {
    const node = await startNode({ tls: authority.issueServerCertificate(), credentials: CREDENTIALS });
    const file = encodeURIComponent(join(folder, 'authority.pem'));
    const store = connect(`esdb://brokerage:secret@127.0.0.1:${node.address.port}?tlsCaFile=${file}`);
    node.faults.refuseCredentials(3);
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('waits for a cluster that elects its leader', async () => {
    const cluster = await startFakeCluster();
    opened.push(cluster);
    cluster.leader.faults.startElection();
    const checked = connect(cluster.seedsUrl).check();
    await waitUntil(() => cluster.nodes.every(({ connections }) => connections.total > 0));
    cluster.leader.faults.endElection();
    await expect(checked).resolves.toBeUndefined();
  });

  it('refuses a user who may not write only for a program that writes, and writes nothing', async () => {
    const node = await startNode();
    const store = connect(node.url);
    const before = node.events.length;
    await expect(store.check()).resolves.toBeUndefined();
    node.faults.denyWrites();
    const later = connect(node.url);
    await expect(later.check()).rejects.toThrow(/^the user may not write at /);
    await expect(later.check('read')).resolves.toBeUndefined();
    expect(node.events).toHaveLength(before);
  });

  it('knows at run time, from the appends of the service, whether the user may write', async () => {
    const node = await startNode();
    const store = connect(node.url);
    const chain = SealedEventBuilder.begin();
    const [first, second] = [chain.buildMany(1), chain.buildMany(1)];
    await store.append(chain.stream, first, 'none');
    const { receivedAppends } = node.faults;
    expect(await store.mayWrite()).toBe(true);
    expect(node.faults.receivedAppends).toBe(receivedAppends);
    node.faults.denyWrites();
    await expect(store.append(chain.stream, second, 0)).rejects.toThrow('did not accept the events');
    expect(await store.mayWrite()).toBe(false);
    node.faults.allowWrites();
    expect(await store.mayWrite()).toBe(true);
  });

  it('names the environment variable that replaces the trusted authorities', async () => {
    const node = await startNode({ tls: authority.issueServerCertificate() });
    process.env[DEFAULT_AUTHORITIES] = join(folder, 'other.pem');
    try {
      expect(() => parseConnectionString('esdb://localhost')).toThrow(
        /^The environment variable GRPC_DEFAULT_SSL_ROOTS_FILE_PATH names .*other.pem, but there is no such file\. Remove/,
      );
      writeFileSync(join(folder, 'other.pem'), new Authority('Another').certificate);
      await expect(connect(`esdb://localhost:${node.address.port}`).check()).rejects.toThrow(
        /not trusted\. .*tlsCaFile=.* The environment variable GRPC_DEFAULT_SSL_ROOTS_FILE_PATH replaces/,
      );
    } finally {
      delete process.env.GRPC_DEFAULT_SSL_ROOTS_FILE_PATH;
    }
  });

  it('says at run time, too, which option names the authority of the certificate', async () => {
    const node = await startNode({ tls: authority.issueServerCertificate() });
    const failure = await connect(`esdb://127.0.0.1:${node.address.port}`)
      .head()
      .catch((error: unknown) => String(error));
    expect(failure).toMatch(/Name the authority of the certificate with tlsCaFile in the connection string/);
    expect(failure).not.toMatch(/Node\.js|--use-system-ca/);
  });
});
