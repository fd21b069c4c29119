import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { Authority } from '#test/support/certificates';
import {
  runCli,
  expectSingleSentence,
  startAndExpectRefusal,
  startWorkerAndExpectRefusal,
} from '#test/support/command-line';
import { Servers } from '#test/support/servers';
import { startFake, type FakeNode, type FakeNodeOptions } from '#test/support/eventstoredb-fake/server';

type Variables = Readonly<Record<string, string>>;

const CREDENTIALS = { username: 'brokerage', password: 'se cret' };

describe('A program that connects to servers', () => {
  const authority = new Authority();
  const fakes: FakeNode[] = [];
  const listeners: Server[] = [];
  let servers: Servers;
  let file: (name: string) => string;

  beforeAll(async () => {
    servers = await Servers.startOnSharedPostgres();
    file = (name) => join(servers.folder, name);
    writeFileSync(file('authority.pem'), authority.certificate);
  });
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

  /** Starts these programs, and returns the one sentence with which they fail. */
  const startAndGetError = async (more: Variables, by: typeof programs): Promise<string> => {
    const ended = await Promise.all(by.map((program) => program({ ...servers.environment, ...more })));
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

  const createAuthenticatedUrl = async (user: string): Promise<string> => {
    const { address } = await startFakeNode({ tls: authority.issueServerCertificate(), credentials: CREDENTIALS });
    return `esdb://${user}localhost:${address.port}?tlsCaFile=${encodeURIComponent(file('authority.pem'))}`;
  };

  /** Starts a server of another kind. `countConnections` returns how often a program has connected to it. */
  const startOtherServer = async () => {
    const server = createHttpServer((_, answer) => answer.end('Hello'));
    let connections = 0;
    server.on('connection', () => (connections += 1));
    return { port: await listen(server), countConnections: () => connections };
  };

  it('fails with the same sentence for every program', async () => {
    expect(await startAndGetError({ EVENT_STORE_URL: 'esdb://127.0.0.1:1?tls=false' }, [...programs])).toBe(
      'EVENT_STORE_URL cannot be used: nothing listens at 127.0.0.1:1. Start the event store there, or correct the host and port.',
    );
  });

  it('does not start with an invalid EVENT_STORE_URL', async () => {
    const invalidUrls = ['esdb://', 'http://127.0.0.1:2113', 'esdb://brokerage:se:cret@127.0.0.1'];
    for (const sentence of await Promise.all(
      invalidUrls.map((url) => startAndGetError({ EVENT_STORE_URL: url }, [startAndExpectRefusal])),
    ))
      expect(sentence).toMatch(/^EVENT_STORE_URL /);
  });

  it('does not start when READ_MODELS_URL is not a PostgreSQL server', async () => {
    const other = await startOtherServer();
    const urls = ['nowhere.invalid', `127.0.0.1:${other.port}`].map(
      (host) => `postgres://brokerage:se%20cret@${host}/x`,
    );
    for (const sentence of await Promise.all(
      urls.map((url) => startAndGetError({ READ_MODELS_URL: url }, [startWorkerAndExpectRefusal])),
    ))
      expect(sentence).toMatch(
        /^READ_MODELS_URL cannot be used: (the host name of nowhere.invalid cannot be resolved|127.0.0.1:\d+ .*|PostgreSQL .*)\. .*[Cc]orrect the (host name|host and port|URL)/,
      );
    expect(other.countConnections()).toBe(1);
  });

  it('starts over TLS with a user, a password and the file of the certificate authority', async () => {
    const url = await createAuthenticatedUrl('brokerage:se%20cret@');
    const more = { EVENT_STORE_URL: url, READ_MODELS_URL: await servers.createDatabase() };
    const api = await servers.startApi(more);
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    expect(await api.stop()).toBe(0);
  });

  it('starts over TLS with an IP address without a warning', async () => {
    const url = (await createAuthenticatedUrl('brokerage:se%20cret@')).replace('localhost', '127.0.0.1');
    const api = await servers.startApi({ EVENT_STORE_URL: url, READ_MODELS_URL: await servers.createDatabase() });
    expect(await api.stop()).toBe(0);
    expect(api.output()).not.toMatch(/warning/i);
  });
});
