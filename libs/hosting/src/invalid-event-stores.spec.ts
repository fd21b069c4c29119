import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { openServers } from '#hosting/servers';
import { parseConfiguration } from '#platform/configuration';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { Authority, type CertificatePair } from '#test/support/certificates';
import { startFakeCluster } from '#test/support/eventstoredb-fake/cluster';
import { startFake, type FakeNode, type FakeNodeOptions } from '#test/support/eventstoredb-fake/server';

const CREDENTIALS = { username: 'brokerage', password: 'se cret' };
/** The event store is checked first, so no test needs a PostgreSQL. */
const READ_MODELS_URL = 'postgres://127.0.0.1:1/none';

describe('The servers of an installation', () => {
  const authority = new Authority();
  const folder = mkdtempSync(join(tmpdir(), 'event-stores-'));
  const file = (name: string): string => join(folder, name);
  const fakes: FakeNode[] = [];
  const listeners: Server[] = [];
  const sockets: Socket[] = [];
  let plainNode: FakeNode;

  beforeAll(async () => {
    plainNode = await startFakeNode({});
    writeFileSync(file('authority.pem'), authority.certificate);
    writeFileSync(file('other.pem'), new Authority('Another').certificate);
  });
  afterAll(async () => {
    await Promise.all(fakes.map((fake) => fake.stop()));
    for (const listener of listeners) listener.close();
    for (const socket of sockets) socket.destroy();
    rmSync(folder, { recursive: true });
  });

  const startFakeNode = async (options: FakeNodeOptions): Promise<FakeNode> => {
    const fake = await startFake(options);
    fakes.push(fake);
    return fake;
  };

  const listen = async (listener: Server, host = '127.0.0.1'): Promise<number> => {
    listener.on('connection', (socket) => sockets.push(socket));
    listeners.push(listener.listen(0, host));
    await once(listener, 'listening');
    return (listener.address() as AddressInfo).port;
  };

  const createTlsUrl = async (certificate: CertificatePair, authorityFile: string): Promise<string> => {
    const { address } = await startFakeNode({ tls: certificate });
    return `esdb://localhost:${address.port}?tlsCaFile=${encodeURIComponent(file(authorityFile))}`;
  };

  const createAuthenticatedUrl = async (user: string): Promise<string> => {
    const { address } = await startFakeNode({ tls: authority.issueServerCertificate(), credentials: CREDENTIALS });
    return `esdb://${user}localhost:${address.port}?tlsCaFile=${encodeURIComponent(file('authority.pem'))}`;
  };

  const createUrlOfVersion = async (version: string | null): Promise<string> => (await startFakeNode({ version })).url;

  const createClusterUrl = async (injectFault: (leader: FakeNode['faults']) => void): Promise<string> => {
    const cluster = await startFakeCluster();
    fakes.push(...cluster.nodes);
    injectFault(cluster.leader.faults);
    return cluster.seedsUrl;
  };

  const createUrlWithUnprefixedEvents = async (): Promise<string> => {
    const chain = SealedEventBuilder.begin();
    const store = EventStoreDbEventStore.connect(plainNode.url);
    await store.append(chain.stream, chain.buildMany(1), 'none');
    await store.close();
    const node = await startFake(
      {},
      plainNode.events.map((event) => ({ ...event, stream: 'contract-1' })),
    );
    fakes.push(node);
    return node.url;
  };

  const startHttpServer = () => listen(createHttpServer((_, answer) => answer.end('Hello')));

  const createUrlOfOtherHost = async (): Promise<string> => {
    const { port } = (await startFakeNode({ tls: authority.issueServerCertificate() })).address;
    const forwarder = createServer((socket) =>
      socket.pipe(connect(port, '127.0.0.1').on('error', () => undefined)).pipe(socket),
    );
    forwarder.on('connection', (socket) => socket.on('error', () => undefined));
    return `esdb://127.0.0.2:${await listen(forwarder, '127.0.0.2')}?tlsCaFile=${encodeURIComponent(file('authority.pem'))}`;
  };

  const faults: readonly [string, () => string | Promise<string>, RegExp][] = [
    [
      'has an unknown host',
      () => 'esdb://nowhere.invalid?tls=false',
      /: the host name nowhere.invalid cannot be resolved\. Correct/,
    ],
    [
      'belongs to a web server',
      async () => `esdb://127.0.0.1:${await startHttpServer()}?tls=false`,
      /: the server at 127.0.0.1:\d+ is not an event store\. Correct/,
    ],
    [
      'belongs to a server that does not respond',
      async () => `esdb://127.0.0.1:${await listen(createServer())}?tls=false`,
      /: 127.0.0.1:\d+ accepts the connection but does not respond\. Check/,
    ],
    [
      'disables TLS for a server that uses it',
      async () =>
        (await startFakeNode({ tls: authority.issueServerCertificate() })).url.replace('tls=true', 'tls=false'),
      /: 127.0.0.1:\d+ uses TLS\. Remove tls=false/,
    ],
    [
      'requires TLS from a server that does not use it',
      () => `esdb://127.0.0.1:${plainNode.address.port}`,
      /: 127.0.0.1:\d+ does not use TLS\. .* append \?tls=false/,
    ],
    [
      'belongs to a cluster without a running node',
      () => 'esdb+discover://127.0.0.1:1,127.0.0.1:2?tls=false',
      /: nothing listens at 127.0.0.1:1\. Start/,
    ],
    [
      'belongs to a server that is too old',
      () => createUrlOfVersion('21.10.9'),
      /: the server at .* has version 21.10.9, which is not supported\. Use EventStoreDB or KurrentDB 22.6 to 26.x\.$/,
    ],
    [
      'belongs to a server that is too new',
      () => createUrlOfVersion('27.0.0'),
      /has version 27.0.0, which is not supported/,
    ],
    [
      'belongs to a server that does not report its version',
      () => createUrlOfVersion(null),
      /does not report its version\. Use/,
    ],
    [
      'has a wrong password',
      () => createAuthenticatedUrl('brokerage:se%20crets@'),
      /does not accept this user and password\. Correct them/,
    ],
    [
      'has no user for a server that requires one',
      () => createAuthenticatedUrl(''),
      /requires a user and a password\. Add them to the connection string/,
    ],
    [
      'has a user but no TLS',
      () => `esdb://brokerage:se%20cret@127.0.0.1:${plainNode.address.port}?tls=false`,
      /contains credentials and tls=false: .*\. Remove tls=false if the server uses TLS; otherwise remove the credentials/,
    ],
    ['has an unknown option', () => `esdb://brokerage:se%20cret@127.0.0.1?tsl=false`, /has an unknown option "tsl"/],
    [
      'names an IPv6 address',
      () => 'esdb://[::1]:2113?tls=false',
      /names the host \[::1\]:2113, an IPv6 address, .* Use a/,
    ],
    ['contains a blank', () => 'esdb://127.0.0.1:2113 ?tls=false', /contains a blank\. Remove it, or write %20/],
    [
      'has an option without a value',
      () => 'esdb://127.0.0.1?tlsCaFile=',
      /has no value for the option tlsCaFile\. Add/,
    ],
    [
      'has two question marks',
      () => 'esdb://127.0.0.1?tls=true?tlsCaFile=a',
      /contains a second question mark\. Separate/,
    ],
    [
      'names a file without a certificate',
      () => {
        writeFileSync(file('none.pem'), 'none');
        return `esdb://127.0.0.1?tlsCaFile=${encodeURIComponent(file('none.pem'))}`;
      },
      /none.pem as tlsCaFile, but that file contains no readable PEM certificate/,
    ],
    [
      'names a file that does not exist',
      () => `esdb://127.0.0.1?tlsCaFile=${encodeURIComponent(file('nowhere.pem'))}`,
      /nowhere.pem as tlsCaFile, but there is no such file/,
    ],
    [
      'belongs to a cluster without a leader',
      () => createClusterUrl((leader) => leader.startElection()),
      /: no node of the cluster leads yet\. Wait until/,
    ],
    [
      'belongs to a cluster whose leader advertises an IPv6 address',
      () => createClusterUrl((leader) => leader.advertise('::1', 2113)),
      /advertises the address ::1:2113, but the client of the event store does not support IPv6\. Let every node/,
    ],
    [
      'belongs to a cluster whose leader advertises a name that cannot be resolved',
      () => createClusterUrl((leader) => leader.advertise('nowhere.invalid', 2113)),
      /advertises the address nowhere.invalid:2113, but the host name nowhere.invalid cannot be resolved\. .* Let every node/,
    ],
    [
      'belongs to a server with events without a prefix',
      createUrlWithUnprefixedEvents,
      /contains events without a prefix, such as those of the stream contract-1, .* Set EVENT_STORE_URL to another/,
    ],
    [
      'has a user who may read but not write',
      async () => {
        const node = await startFakeNode({});
        node.faults.denyWrites();
        return node.url;
      },
      /: the user may not write at 127.0.0.1:\d+\. Use a user who may read all streams and write/,
    ],
    [
      'belongs to a server with an expired certificate',
      () => createTlsUrl(authority.issueExpiredCertificate(), 'authority.pem'),
      /: the certificate of localhost:\d+ has expired\. Renew it/,
    ],
    [
      'belongs to a server with a certificate from an untrusted authority',
      () => createTlsUrl(authority.issueServerCertificate(), 'other.pem'),
      /was issued by an authority that is not trusted\. .*tlsCaFile=/,
    ],
    [
      'belongs to a server with a certificate for another host',
      createUrlOfOtherHost,
      /: the certificate of 127.0.0.2:\d+ is for another host\. Use a host name/,
    ],
  ];

  const openAndGetError = async (url: string): Promise<string> => {
    try {
      const { servers } = parseConfiguration({ DATA_FOLDER: folder, EVENT_STORE_URL: url, READ_MODELS_URL });
      if (servers !== null) await openServers(servers, () => undefined);
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error('The servers were opened.');
  };

  // Some checks wait for a timeout, so all start at once.
  const sentences: Promise<string>[] = [];
  beforeAll(() => {
    for (const [, createUrl] of faults) {
      const sentence = (async () => openAndGetError(await createUrl()))();
      sentence.catch(() => undefined);
      sentences.push(sentence);
    }
  });

  it.each(faults.map(([title, , expected], index) => [title, expected, index] as const))(
    'cannot be opened when EVENT_STORE_URL %s',
    async (_, expected, index) => {
      const sentence = await sentences[index];
      expect(sentence).toMatch(expected);
      expect(sentence).toMatch(/^EVENT_STORE_URL .*\.$/);
      expect(sentence).not.toMatch(/se.*cret/);
    },
  );
});
