import { oneSentence, refusedStart, refusedWorker } from '#test/support/command-line';
import { Servers } from '#test/support/servers';
import { startWireDouble } from '#test/support/eventstoredb-fake/server';

const NOBODY_LISTENS = '127.0.0.1:1';

/** Addresses that say otherwise than the server, and what is said of each: a real one may answer in other words than a double. */
const wrongAddresses = (url: string): (readonly [url: string, sentence: RegExp])[] => {
  const [, scheme = '', user, hosts = '', options = ''] = /^(.+:\/\/)(?:(.*)@)?([^?/]+)\/*\??(.*)$/.exec(url) ?? [];
  const kept = options.split('&').filter((option) => option !== '' && !/^tls=/i.test(option));
  const at = (who: string, tls: boolean): string => `${scheme}${who}${hosts}?${[...kept, `tls=${tls}`].join('&')}`;
  if (/\btls=false\b/i.test(options)) return [[at('', true), / does not speak TLS; .* write \?tls=false/]];
  const unsigned = user === undefined ? [] : [[at('', true), / wants a user and a password; /] as const];
  const wrong =
    user === undefined ? [] : [[at('nobody:wrong@', true), / does not take this user and password; /] as const];
  return [[at('', false), / speaks TLS; leave tls=false out/], ...unsigned, ...wrong];
};

describe('A process of an installation on servers', () => {
  let servers: Servers;
  beforeAll(async () => {
    servers = await Servers.start();
  }, 60_000);
  afterAll(() => servers.stop());

  const refusals = async (more: Readonly<Record<string, string>>): Promise<string[]> => {
    const environment = { ...servers.environment, ...more };
    return Promise.all(
      [refusedStart(environment), refusedWorker(environment)].map(async (end) => oneSentence(await end)),
    );
  };

  it('is not started as a worker without servers', async () => {
    const { DATA_FOLDER = '' } = servers.environment;
    expect(oneSentence(await refusedWorker({ DATA_FOLDER }))).toMatch(
      /^EVENT_STORE_URL is "", but a worker needs EVENT_STORE_URL and READ_MODELS_URL/,
    );
  }, 60_000);

  it.each([
    ['PostgreSQL cannot be reached', { READ_MODELS_URL: `postgres://anna:secret@${NOBODY_LISTENS}/brokerage` }],
    ['there is no such database', { READ_MODELS_URL: '' }],
    ['the event store cannot be reached', { EVENT_STORE_URL: `esdb://${NOBODY_LISTENS}?tls=false` }],
  ])(
    'says in one sentence, without a password, when %s',
    async (_, more) => {
      const missing = new URL(servers.environment.READ_MODELS_URL ?? '');
      missing.pathname = '/nowhere';
      const urls = 'READ_MODELS_URL' in more && more.READ_MODELS_URL === '' ? { READ_MODELS_URL: missing.href } : more;
      for (const sentence of await refusals(urls)) {
        expect(sentence).toMatch(/^(EVENT_STORE|READ_MODELS)_URL cannot be used: .*; .*\baddress\b/);
        expect(sentence).not.toContain('secret');
      }
    },
    60_000,
  );

  it('says in one sentence what the address tells otherwise than the server', async () => {
    for (const [url, said] of wrongAddresses(servers.environment.EVENT_STORE_URL ?? ''))
      for (const sentence of await refusals({ EVENT_STORE_URL: url })) expect(sentence).toMatch(said);
  }, 60_000);

  it('does not mix the read models of one event store with the events of another', async () => {
    const [api] = await Promise.all([servers.api(), servers.worker()]);
    const { administrator } = await servers.installation(api.url);
    await (await administrator).record('/v1/persons', {}, { name: 'Robin Hale', email: null });
    const other = await startWireDouble();
    try {
      for (const sentence of await refusals({ EVENT_STORE_URL: other.url }))
        expect(sentence).toMatch(
          /^The event store holds no events (without a prefix|under the prefix \S+), but the database of READ_MODELS_URL has the keys of an installation/,
        );
    } finally {
      await other.stop();
    }
  }, 60_000);
});
