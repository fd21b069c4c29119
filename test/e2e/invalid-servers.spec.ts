import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { Authority, type Certified } from '#test/support/certificates';
import { cli, oneSentence, refusedStart, refusedWorker } from '#test/support/command-line';
import { Servers } from '#test/support/servers';
import { startWireDouble, type WireDouble, type WireDoubleOptions } from '#test/support/eventstoredb-fake/server';

type Variables = Readonly<Record<string, string>>;

/** Milliseconds in which whoever is refused knows it, on a busy machine too. */
const SOON = 45_000;

const PATIENCE = 60_000;
const AT_ONCE = 3;
const CREDENTIALS = { username: 'brokerage', password: 'se cret' };

describe('A program that opens servers', () => {
  const authority = new Authority();
  const doubles: WireDouble[] = [];
  const listeners: Server[] = [];
  let servers: Servers;
  let file: (name: string) => string;

  beforeAll(async () => {
    servers = await Servers.start();
    file = (name) => join(servers.path, name);
    writeFileSync(file('authority.pem'), authority.certificate);
    writeFileSync(file('other.pem'), new Authority('Another').certificate);
  }, PATIENCE);
  afterAll(async () => {
    await Promise.all(doubles.map((double) => double.stop()));
    for (const listener of listeners) listener.close();
    await servers.stop();
  });

  const programs: readonly ((environment: Variables) => ReturnType<typeof cli>)[] = [
    refusedStart,
    refusedWorker,
    (environment) => cli(['export-events', '--to', file('left-events'), '--keys', file('left-keys')], environment),
    (environment) => cli(['rebuild', '--view', 'contract-register'], environment),
  ];
  let turn = 0;

  /** What the next of the programs says; all of them open servers at the same place. */
  const said = async (more: Variables, by = [programs[turn++ % programs.length] ?? refusedStart]): Promise<string> => {
    const since = Date.now();
    const ended = await Promise.all(by.map((program) => program({ ...servers.environment, ...more })));
    expect(Date.now() - since).toBeLessThan(SOON);
    const sentences = new Set(ended.map((end) => oneSentence(end)));
    expect([...sentences].join('\n')).not.toMatch(/se.*cret/);
    return [...sentences].join('\n');
  };

  const double = async (options: WireDoubleOptions): Promise<WireDouble> => {
    const started = await startWireDouble(options);
    doubles.push(started);
    return started;
  };

  const portOf = async (listener: Server, host = '127.0.0.1'): Promise<number> => {
    listeners.push(listener.listen(0, host));
    await once(listener, 'listening');
    return (listener.address() as AddressInfo).port;
  };

  const certified = async (certificate: Certified, trusted: string): Promise<string> => {
    const { address } = await double({ tls: certificate });
    return `esdb://localhost:${address.port}?tlsCaFile=${encodeURIComponent(file(trusted))}`;
  };

  const signingIn = async (user: string): Promise<string> => {
    const { address } = await double({ tls: authority.server(), credentials: CREDENTIALS });
    return `esdb://${user}localhost:${address.port}?tlsCaFile=${encodeURIComponent(file('authority.pem'))}`;
  };

  const ofVersion = async (version: string | null): Promise<string> => (await double({ version })).url;

  const speaksHttp = () => portOf(createHttpServer((_, answer) => answer.end('Hello')));

  const elsewhere = async (): Promise<string> => {
    const { port } = (await double({ tls: authority.server() })).address;
    const passing = createServer((socket) =>
      socket.pipe(connect(port, '127.0.0.1').on('error', () => undefined)).pipe(socket),
    );
    passing.on('connection', (socket) => socket.on('error', () => undefined));
    return `esdb://127.0.0.2:${await portOf(passing, '127.0.0.2')}?tlsCaFile=${encodeURIComponent(file('authority.pem'))}`;
  };

  const faults: readonly [string, () => string | Promise<string>, RegExp][] = [
    [
      'has a host that nobody knows',
      () => 'esdb://nowhere.invalid?tls=false',
      /: the host nowhere.invalid is not known here; correct/,
    ],
    [
      'leads to a web server',
      async () => `esdb://127.0.0.1:${await speaksHttp()}?tls=false`,
      /: what answers at 127.0.0.1:\d+ is not an event store; correct/,
    ],
    [
      'leads to a server that says nothing',
      async () => `esdb://127.0.0.1:${await portOf(createServer())}?tls=false`,
      /: 127.0.0.1:\d+ takes the connection and says nothing; see/,
    ],
    [
      'leaves TLS out where it is spoken',
      async () => (await double({ tls: authority.server() })).url.replace('tls=true', 'tls=false'),
      /: 127.0.0.1:\d+ speaks TLS; leave tls=false out/,
    ],
    [
      'wants TLS where it is not spoken',
      () => `esdb://127.0.0.1:${servers.node.address.port}`,
      /: 127.0.0.1:\d+ does not speak TLS; .* write \?tls=false/,
    ],
    [
      'leads to a cluster of which nobody listens',
      () => 'esdb+discover://127.0.0.1:1,127.0.0.1:2?tls=false',
      /: nobody listens at 127.0.0.1:1; start/,
    ],
    [
      'leads to an older server than is known',
      () => ofVersion('21.10.9'),
      /: the server at .* is of version 21.10.9, which is not known here; use EventStoreDB or KurrentDB 22.6 to 26.x\.$/,
    ],
    [
      'leads to a newer server than is known',
      () => ofVersion('27.0.0'),
      /is of version 27.0.0, which is not known here/,
    ],
    ['leads to a server that does not know its version', () => ofVersion(null), /does not tell its version; use/],
    [
      'has a wrong password',
      () => signingIn('brokerage:se%20crets@'),
      /does not take this user and password; correct them/,
    ],
    ['has no user where one is needed', () => signingIn(''), /wants a user and a password; put them into the address/],
    [
      'has a user but no TLS',
      () => `esdb://brokerage:se%20cret@127.0.0.1:${servers.node.address.port}?tls=false`,
      /holds credentials and tls=false: .*; leave out either/,
    ],
    [
      'has an option that nobody knows',
      () => `esdb://brokerage:se%20cret@127.0.0.1?tsl=false`,
      /has an option that is not known: «tsl»/,
    ],
    [
      'names a file without a certificate',
      () => `esdb://127.0.0.1?tlsCaFile=${encodeURIComponent(file('none.pem'))}`,
      /none.pem as tlsCaFile, in which no certificate/,
    ],
    [
      'leads to an expired certificate',
      () => certified(authority.expiredServer(), 'authority.pem'),
      /: the certificate of localhost:\d+ has expired; renew it/,
    ],
    [
      'leads to a certificate of an unknown authority',
      () => certified(authority.server(), 'other.pem'),
      /comes from an authority that is not trusted here; .*tlsCaFile=/,
    ],
    [
      'leads to a certificate for another host',
      elsewhere,
      /: the certificate of 127.0.0.2:\d+ is for another host; write a name/,
    ],
  ];
  const begun: Promise<string>[] = [];
  const sentenceOf = (index: number): Promise<string> => {
    const url = faults[index]?.[1] ?? (() => '');
    const found = (begun[index] ??= Promise.resolve(url()).then((address) => said({ EVENT_STORE_URL: address })));
    // Told by its own test.
    found.catch(() => undefined);
    return found;
  };

  it.each(faults.map(([title, , sentence], index) => [title, sentence, index] as const))(
    'is refused when EVENT_STORE_URL %s',
    async (_, sentence, index) => {
      // Mostly they wait: what the next ones say is asked for meanwhile.
      for (let next = index; next < Math.min(index + AT_ONCE, faults.length); next += 1) void sentenceOf(next);
      expect(await sentenceOf(index)).toMatch(sentence);
    },
    PATIENCE,
  );

  it(
    'is refused in the same words whichever program it is',
    async () => {
      expect(await said({ EVENT_STORE_URL: 'esdb://127.0.0.1:1?tls=false' }, [...programs])).toBe(
        'EVENT_STORE_URL cannot be used: nobody listens at 127.0.0.1:1; start the event store there, or correct the address.',
      );
    },
    PATIENCE,
  );

  it(
    'is refused when an address is none',
    async () => {
      const none = ['esdb://', 'http://127.0.0.1:2113', 'esdb://brokerage:se:cret@127.0.0.1'];
      for (const sentence of await Promise.all(none.map((url) => said({ EVENT_STORE_URL: url }, [refusedStart]))))
        expect(sentence).toMatch(/^EVENT_STORE_URL /);
    },
    PATIENCE,
  );

  it(
    'is refused when READ_MODELS_URL leads nowhere',
    async () => {
      const port = await speaksHttp();
      const urls = ['nowhere.invalid', `127.0.0.1:${port}`].map((host) => `postgres://brokerage:se%20cret@${host}/x`);
      for (const sentence of await Promise.all(urls.map((url) => said({ READ_MODELS_URL: url }, [refusedWorker]))))
        expect(sentence).toMatch(
          /^READ_MODELS_URL cannot be used: PostgreSQL cannot be asked .*; start PostgreSQL there, or correct the address/,
        );
    },
    PATIENCE,
  );

  it(
    'is started over TLS with a user, a password and the file of the authority',
    async () => {
      const url = await signingIn('brokerage:se%20cret@');
      const more = { EVENT_STORE_URL: url, READ_MODELS_URL: await servers.postgres.createDatabase() };
      const api = await servers.api(more);
      expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
      expect(await api.stop()).toBe(0);
    },
    PATIENCE,
  );
});
