import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { configurationFrom, configurationHere } from '#platform/configuration';
import { SETTINGS, WrongSetting } from '#platform/settings';

const refusal = (env: Record<string, string>): string => {
  try {
    configurationFrom(env);
  } catch (error) {
    if (error instanceof WrongSetting) return error.message;
    throw error;
  }
  return 'allowed';
};

describe('The configuration', () => {
  it('needs nothing set', () => {
    expect(configurationFrom({})).toEqual({
      environment: 'development',
      production: false,
      port: 3_000,
      host: '127.0.0.1',
      dataFolder: './data',
      logLevel: 'info',
      localTokens: true,
      issuer: null,
      metricsToken: null,
      demo: false,
      bodyLimit: 262_144,
      requestTimeout: 30_000,
      requestsPerMinute: 1_200,
      servers: null,
      trustProxy: null,
      corsOrigins: [],
      tracing: null,
    });
  });

  it('takes an empty or blank variable for one that is not set', () => {
    const blank = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, ' ']));
    expect(configurationFrom(blank)).toEqual(configurationFrom({}));
  });

  it('takes what is set', () => {
    expect(configurationFrom({ PORT: '0', HOST: '0.0.0.0', DATA_FOLDER: '/data', LOCAL_TOKENS: 'off' })).toMatchObject({
      port: 0,
      host: '0.0.0.0',
      dataFolder: '/data',
      localTokens: false,
    });
    expect(configurationFrom({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DEMO: 'true' })).toMatchObject({
      environment: 'test',
      logLevel: 'silent',
      demo: true,
    });
  });

  it('takes an identity provider, and the claims that it uses', () => {
    const both = { ISSUER: 'https://id.example.org/realms/board/', AUDIENCE: 'brokerage' };
    expect(configurationFrom(both).issuer).toEqual({
      issuer: 'https://id.example.org/realms/board/',
      audience: 'brokerage',
      personClaim: 'sub',
      rolesClaim: 'roles',
    });
    const claims = { PERSON_CLAIM: 'person_id', ROLES_CLAIM: 'realm_access.roles', ISSUER: 'http://[::1]:4000' };
    expect(configurationFrom({ ...both, ...claims, NODE_ENV: 'production' }).issuer).toEqual({
      issuer: 'http://[::1]:4000',
      audience: 'brokerage',
      personClaim: 'person_id',
      rolesClaim: 'realm_access.roles',
    });
  });

  it('takes a token for who reads the metrics, and never repeats one that is refused', () => {
    for (const METRICS_TOKEN of ['m'.repeat(32), `${'+/aB9'.repeat(9)}==`])
      expect(configurationFrom({ METRICS_TOKEN }).metricsToken).toBe(METRICS_TOKEN);
    for (const METRICS_TOKEN of ['secret', 's'.repeat(513), `${'s'.repeat(40)} s`])
      expect(refusal({ METRICS_TOKEN })).toBe(
        'METRICS_TOKEN is "…", but only 32 to 512 letters, digits and . _ ~ + / - are allowed (and = at the end).',
      );
  });

  it.each([
    ...['http://id.example.org', 'id.example.org', 'ftp://localhost', 'http://localhost.example.org', 'https://'],
    ...['https://id.example.org/#a', 'https://id.example.org/?', 'urn:issuer'],
  ])('refuses %s as an issuer: keys would not come from a safe place', (ISSUER) => {
    expect(refusal({ ISSUER, AUDIENCE: 'brokerage' })).toMatch(
      /^ISSUER is "[^"]*", but only an https address without user, query and fragment is allowed/,
    );
  });

  it('takes the proxies whose word counts, as their number or by their addresses', () => {
    expect(configurationFrom({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    const places = ['10.0.0.0/8', '::1', 'fd00::/8', '192.0.2.7', 'loopback'];
    expect(configurationFrom({ TRUST_PROXY: places.join(', ') }).trustProxy).toEqual(places);
  });

  it.each(['0', '11', 'true', '*', '10.0.0.0/0', '10.0.0.0/33', '1.2.3', 'proxy.example.org', '10.0.0.1,x', ','])(
    'does not take the word of %j for the address of a caller',
    (TRUST_PROXY) => {
      expect(refusal({ TRUST_PROXY })).toMatch(/^TRUST_PROXY is ".+", but only the number of proxies in a row/);
    },
  );

  it('opens to pages from these origins', () => {
    const origins = ['https://board.example.org', 'https://board.example.org:8443', 'http://localhost:5173'];
    expect(configurationFrom({ CORS_ORIGINS: origins.join(' , ') }).corsOrigins).toEqual(origins);
  });

  it.each([
    ...['*', 'https://*.example.org', 'http://board.example.org', 'https://board.example.org/', 'board.example.org'],
    ...['null', 'https://BOARD.example.org', 'https://anna:pass@board.example.org', 'https://a.org,https://b.org/x'],
  ])('opens to no pages from %j', (CORS_ORIGINS) => {
    expect(refusal({ CORS_ORIGINS })).toMatch(/^CORS_ORIGINS is "[^"]*", but only https origins without a path/);
    expect(refusal({ CORS_ORIGINS })).not.toContain('pass');
  });

  it('takes where traces go, and never repeats what the collector wants to see', () => {
    const set = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/', OTEL_EXPORTER_OTLP_HEADERS: 'key=a%20b,x=1' };
    expect(configurationFrom(set).tracing).toEqual({
      url: 'http://collector:4318/v1/traces',
      headers: { key: 'a b', x: '1' },
      serviceName: 'school-support-brokerage',
    });
    expect(refusal({ ...set, OTEL_EXPORTER_OTLP_HEADERS: 'secret' })).toBe(
      'OTEL_EXPORTER_OTLP_HEADERS is "…", but only name=value with commas between is allowed.',
    );
    for (const OTEL_EXPORTER_OTLP_ENDPOINT of ['collector:4318', 'grpc://collector', 'https://a:b@collector', '/x'])
      expect(refusal({ OTEL_EXPORTER_OTLP_ENDPOINT })).toMatch(/^OTEL_EXPORTER_OTLP_ENDPOINT is .*only an http or/);
  });

  it('has no local tokens in production', () => {
    expect(configurationFrom({ NODE_ENV: 'production' })).toMatchObject({ production: true, localTokens: false });
  });

  it.each([
    [{ PORT: '65536' }, 'PORT is "65536", but only whole numbers from 0 to 65535 are allowed.'],
    [{ PORT: '-1' }, 'PORT is "-1", but only whole numbers from 0 to 65535 are allowed.'],
    [{ PORT: '3e3' }, 'PORT is "3e3", but only whole numbers from 0 to 65535 are allowed.'],
    [{ BODY_LIMIT: '1' }, 'BODY_LIMIT is "1", but only whole numbers from 1024 to 1048576 are allowed.'],
    [{ REQUEST_TIMEOUT: '5s' }, 'REQUEST_TIMEOUT is "5s", but only whole numbers from 1000 to 600000 are allowed.'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV is "prod", but only development, test, production are allowed.'],
    [
      { LOG_LEVEL: 'INFO' },
      'LOG_LEVEL is "INFO", but only trace, debug, info, warn, error, fatal, silent are allowed.',
    ],
    [{ LOCAL_TOKENS: 'yes' }, 'LOCAL_TOKENS is "yes", but only on, off are allowed.'],
    [{ NODE_ENV: 'production', LOCAL_TOKENS: 'on' }, 'LOCAL_TOKENS is "on", but only off is allowed in production.'],
    [{ DEMO: '1' }, 'DEMO is "1", but only true, false are allowed.'],
    [{ NODE_ENV: 'production', DEMO: 'true' }, 'DEMO is "true", but only false is allowed in production.'],
    [
      { ISSUER: 'https://id' },
      'ISSUER is "https://id", but AUDIENCE is empty, and only both or neither of the two may be set.',
    ],
    [
      { AUDIENCE: 'brokerage' },
      'AUDIENCE is "brokerage", but ISSUER is empty, and only both or neither of the two may be set.',
    ],
    [
      { ISSUER: 'https://anna:pass@id?secret', AUDIENCE: 'brokerage' },
      'ISSUER is "https://…@id?…", but only an https address without user, query and fragment is allowed (http on this machine alone, as for tests).',
    ],
    [
      { EVENT_STORE_URL: 'esdb://here' },
      'EVENT_STORE_URL is "esdb://here", but READ_MODELS_URL is empty, and only both or neither of the two may be set.',
    ],
    [
      { READ_MODELS_URL: 'postgres://here' },
      'READ_MODELS_URL is "postgres://here", but EVENT_STORE_URL is empty, and only both or neither of the two may be set.',
    ],
    [
      { EVENT_STORE_URL: 'http://anna:pass@here?key=pass', READ_MODELS_URL: 'postgres://x' },
      'EVENT_STORE_URL is "http://…@here?…", but only an address that begins with esdb:// or esdb+discover:// is allowed.',
    ],
    [
      { EVENT_STORE_URL: 'esdb://here', READ_MODELS_URL: 'mysql://anna:pass@here' },
      'READ_MODELS_URL is "mysql://…@here", but only an address that begins with postgres:// is allowed.',
    ],
    [
      { EVENT_STORE_URL: 'esdb://here', READ_MODELS_URL: 'postgres://anna:pa/ss@here/brokerage' },
      'READ_MODELS_URL is "postgres://…@here/brokerage", but only an address like postgres://user@host:5432/database is allowed, with %2F for a / in a password, and so on.',
    ],
    [
      { EVENT_STORE_URL: 'esdb://here', READ_MODELS_URL: 'postgres://here', STREAM_PREFIX: 'a-b' },
      'STREAM_PREFIX is "a-b", but only letters and digits followed by one underscore are allowed.',
    ],
    [
      { STREAM_PREFIX: 'devon_' },
      'STREAM_PREFIX is "devon_", but without EVENT_STORE_URL only an empty one is allowed.',
    ],
  ])('refuses %j in one sentence', (env, sentence) => {
    expect(refusal(env)).toBe(sentence);
  });

  it('takes both servers together, with a prefix or without', () => {
    const urls = { EVENT_STORE_URL: 'esdb+discover://here', READ_MODELS_URL: 'postgresql://here/brokerage' };
    const servers = { eventStoreUrl: urls.EVENT_STORE_URL, readModelsUrl: urls.READ_MODELS_URL };
    expect(configurationFrom({}).servers).toBeNull();
    expect(configurationFrom(urls).servers).toEqual({ ...servers, streamPrefix: '' });
    expect(configurationFrom({ ...urls, STREAM_PREFIX: 'devon_' }).servers).toEqual({
      ...servers,
      streamPrefix: 'devon_',
    });
  });

  it('is described in .env.example: every variable with what stands without it, and no other', () => {
    expect(parseEnv(readFileSync('.env.example', 'utf8'))).toEqual(SETTINGS);
  });

  it('reads a .env file, which the environment overrules', () => {
    const folder = mkdtempSync(join(tmpdir(), 'settings-'));
    const file = join(folder, '.env');
    writeFileSync(file, 'BODY_LIMIT=2048\nHOST="::1"\n');
    process.env.HOST = '0.0.0.0';
    try {
      expect(configurationHere(file)).toMatchObject({ bodyLimit: 2_048, host: '0.0.0.0' });
      expect(configurationHere(join(folder, 'none'))).toMatchObject({ bodyLimit: 262_144, host: '0.0.0.0' });
    } finally {
      delete process.env.HOST;
      rmSync(folder, { recursive: true });
    }
  });
});
