import { expectSingleSentence, startAndExpectRefusal, startWorkerAndExpectRefusal } from '#test/support/command-line';
import { Servers } from '#test/support/servers';
import { startFake } from '#test/support/eventstoredb-fake/server';

const UNUSED_HOST = '127.0.0.1:1';

/** URLs that do not match the server, with the expected sentence. */
const createWrongUrls = (url: string): (readonly [url: string, sentence: RegExp])[] => {
  const [, scheme = '', user, hosts = '', options = ''] = /^(.+:\/\/)(?:(.*)@)?([^?/]+)\/*\??(.*)$/.exec(url) ?? [];
  const kept = options.split('&').filter((option) => option !== '' && !/^tls=/i.test(option));
  const createUrl = (userinfo: string, tls: boolean): string =>
    `${scheme}${userinfo}${hosts}?${[...kept, `tls=${tls}`].join('&')}`;
  if (/\btls=false\b/i.test(options)) return [[createUrl('', true), / does not use TLS\. .* append \?tls=false/]];
  const withoutUser = user === undefined ? [] : [[createUrl('', true), / requires a user and a password\. /] as const];
  const withWrongUser =
    user === undefined
      ? []
      : [[createUrl('nobody:wrong@', true), / does not accept this user and password\. /] as const];
  return [[createUrl('', false), / uses TLS\. Remove tls=false/], ...withoutUser, ...withWrongUser];
};

describe('A process of an installation on servers', () => {
  let servers: Servers;
  beforeAll(async () => {
    servers = await Servers.startOnSharedPostgres();
  });
  afterAll(() => servers.stop());

  const startAndGetErrors = async (more: Readonly<Record<string, string>>): Promise<string[]> => {
    const environment = { ...servers.environment, ...more };
    return Promise.all(
      [startAndExpectRefusal(environment), startWorkerAndExpectRefusal(environment)].map(async (end) =>
        expectSingleSentence(await end),
      ),
    );
  };

  it('does not start as a worker without servers', async () => {
    const { DATA_FOLDER = '' } = servers.environment;
    expect(expectSingleSentence(await startWorkerAndExpectRefusal({ DATA_FOLDER }))).toMatch(
      /^EVENT_STORE_URL is "", but a worker needs EVENT_STORE_URL and READ_MODELS_URL/,
    );
  });

  it.each([
    ['PostgreSQL cannot be reached', { READ_MODELS_URL: `postgres://anna:secret@${UNUSED_HOST}/brokerage` }],
    ['the database does not exist', { READ_MODELS_URL: '' }],
    ['the event store cannot be reached', { EVENT_STORE_URL: `esdb://${UNUSED_HOST}?tls=false` }],
  ])('explains in one sentence, without a password, that %s', async (_, more) => {
    const missing = new URL(servers.environment.READ_MODELS_URL ?? '');
    missing.pathname = '/nowhere';
    const urls = 'READ_MODELS_URL' in more && more.READ_MODELS_URL === '' ? { READ_MODELS_URL: missing.href } : more;
    for (const sentence of await startAndGetErrors(urls)) {
      expect(sentence).toMatch(/^(EVENT_STORE|READ_MODELS)_URL cannot be used: .*\b(host|URL)\b/);
      expect(sentence).not.toContain('secret');
    }
  });

  it('explains in one sentence which part of the URL does not match the server', async () => {
    for (const [url, expected] of createWrongUrls(servers.environment.EVENT_STORE_URL ?? ''))
      for (const sentence of await startAndGetErrors({ EVENT_STORE_URL: url })) expect(sentence).toMatch(expected);
  });

  it('does not start with the read models of another event store', async () => {
    const [api] = await Promise.all([servers.startApi(), servers.startWorker()]);
    const { administrator } = await servers.installation(api.url);
    await (await administrator).record('/v1/persons', {}, { name: 'Robin Hale', email: null });
    const other = await startFake();
    try {
      for (const sentence of await startAndGetErrors({ EVENT_STORE_URL: other.url }))
        expect(sentence).toMatch(
          /^The event store contains no events under the prefix \S+, but the database of READ_MODELS_URL contains the keys of an installation/,
        );
    } finally {
      await other.stop();
    }
  });
});
