import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { Authority, type CertificatePair } from '#test/support/certificates';
import {
  runCli,
  expectSingleSentence,
  startAndExpectRefusal,
  startWorkerAndExpectRefusal,
} from '#test/support/command-line';
import { Servers } from '#test/support/servers';
import { startFake, type FakeNode, type FakeNodeOptions } from '#test/support/eventstoredb-fake/server';

type Variables = Readonly<Record<string, string>>;

/** Within this time a start must fail, even on a busy machine. */
const REJECTION_TIMEOUT_MS = 45_000;

const TIMEOUT_MS = 60_000;
const CONCURRENT_STARTS = 3;
const CREDENTIALS = { username: 'brokerage', password: 'se cret' };

describe('A program that connects to servers', () => {
  const authority = new Authority();
  const fakes: FakeNode[] = [];
  const listeners: Server[] = [];
  let servers: Servers;
  let file: (name: string) => string;

  beforeAll(async () => {
    servers = await Servers.startShared();
    file = (name) => join(servers.folder, name);
    writeFileSync(file('authority.pem'), authority.certificate);
    writeFileSync(file('other.pem'), new Authority('Another').certificate);
  }, TIMEOUT_MS);
  afterAll(async () => {
    await Promise.all(fakes.map((fake) => fake.stop()));
    for (const listener of listeners) listener.close();
    await servers.stop();
  });

  const programs: readonly ((environment: Variables) => ReturnType<typeof runCli>)[] = [
    startAndExpectRefusal,
    startWorkerAndExpectRefusal,
    (environment) => runCli(['export-events', '--to', file('left-events'), '--keys', file('left-keys')], environment),
    (environment) => runCli(['rebuild', '--view', 'contract-register'], environment),
  ];
  let turn = 0;

  /** Starts the next program, or all programs in `by`, and returns the one sentence with which they fail. */
  const startAndGetError = async (
    more: Variables,
    by = [programs[turn++ % programs.length] ?? startAndExpectRefusal],
  ): Promise<string> => {
    const since = Date.now();
    const ended = await Promise.all(by.map((program) => program({ ...servers.environment, ...more })));
    expect(Date.now() - since).toBeLessThan(REJECTION_TIMEOUT_MS);
    const sentences = new Set(ended.map((end) => expectSingleSentence(end)));
    expect([...sentences].join('\n')).not.toMatch(/se.*cret/);
    return [...sentences].join('\n');
  };

  const startFakeNode = async (options: FakeNodeOptions): Promise<FakeNode> => {
    const fake = await startFake(options);
    fakes.push(fake);
    return fake;
  };

  const listen = async (listener: Server, host = '127.0.0.1'): Promise<number> => {
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
      () => `esdb://127.0.0.1:${servers.node.address.port}`,
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
      () => `esdb://brokerage:se%20cret@127.0.0.1:${servers.node.address.port}?tls=false`,
      /contains credentials and tls=false: .*\. Remove either/,
    ],
    ['has an unknown option', () => `esdb://brokerage:se%20cret@127.0.0.1?tsl=false`, /has an unknown option "tsl"/],
    [
      'names a file without a certificate',
      () => `esdb://127.0.0.1?tlsCaFile=${encodeURIComponent(file('none.pem'))}`,
      /none.pem as tlsCaFile, but that file contains no readable PEM certificate/,
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
  const started: Promise<string>[] = [];
  const getSentence = (index: number): Promise<string> => {
    const url = faults[index]?.[1] ?? (() => '');
    const found = (started[index] ??= Promise.resolve(url()).then((connectionString) =>
      startAndGetError({ EVENT_STORE_URL: connectionString }),
    ));
    // The test of this case reports the error.
    found.catch(() => undefined);
    return found;
  };

  it.each(faults.map(([title, , sentence], index) => [title, sentence, index] as const))(
    'does not start when EVENT_STORE_URL %s',
    async (_, sentence, index) => {
      // The programs mostly wait, so the next cases start at the same time.
      for (let next = index; next < Math.min(index + CONCURRENT_STARTS, faults.length); next += 1)
        void getSentence(next);
      expect(await getSentence(index)).toMatch(sentence);
    },
    TIMEOUT_MS,
  );

  it(
    'fails with the same sentence for every program',
    async () => {
      expect(await startAndGetError({ EVENT_STORE_URL: 'esdb://127.0.0.1:1?tls=false' }, [...programs])).toBe(
        'EVENT_STORE_URL cannot be used: nothing listens at 127.0.0.1:1. Start the event store there, or correct the host and port.',
      );
    },
    TIMEOUT_MS,
  );

  it(
    'does not start with an invalid EVENT_STORE_URL',
    async () => {
      const invalidUrls = ['esdb://', 'http://127.0.0.1:2113', 'esdb://brokerage:se:cret@127.0.0.1'];
      for (const sentence of await Promise.all(
        invalidUrls.map((url) => startAndGetError({ EVENT_STORE_URL: url }, [startAndExpectRefusal])),
      ))
        expect(sentence).toMatch(/^EVENT_STORE_URL /);
    },
    TIMEOUT_MS,
  );

  it(
    'does not start when READ_MODELS_URL is not a PostgreSQL server',
    async () => {
      const port = await startHttpServer();
      const urls = ['nowhere.invalid', `127.0.0.1:${port}`].map((host) => `postgres://brokerage:se%20cret@${host}/x`);
      for (const sentence of await Promise.all(
        urls.map((url) => startAndGetError({ READ_MODELS_URL: url }, [startWorkerAndExpectRefusal])),
      ))
        expect(sentence).toMatch(
          /^READ_MODELS_URL cannot be used: PostgreSQL is unavailable .*\. Start PostgreSQL there, or correct the URL/,
        );
    },
    TIMEOUT_MS,
  );

  it(
    'starts over TLS with a user, a password and the file of the certificate authority',
    async () => {
      const url = await createAuthenticatedUrl('brokerage:se%20cret@');
      const more = { EVENT_STORE_URL: url, READ_MODELS_URL: await servers.createDatabase() };
      const api = await servers.startApi(more);
      expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
      expect(await api.stop()).toBe(0);
    },
    TIMEOUT_MS,
  );
});
