import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parseConfiguration, loadConfiguration } from '#platform/configuration';
import { SETTINGS, InvalidSetting } from '#platform/settings';

const readError = (env: Record<string, string>): string => {
  try {
    parseConfiguration(env);
  } catch (error) {
    if (error instanceof InvalidSetting) return error.message;
    throw error;
  }
  return 'allowed';
};

describe('parseConfiguration', () => {
  it('uses the defaults when no variable is set', () => {
    expect(parseConfiguration({})).toEqual({
      environment: 'development',
      production: false,
      port: 3_000,
      host: '127.0.0.1',
      dataFolder: './data',
      logLevel: 'info',
      localTokens: true,
      oidc: null,
      metricsToken: null,
      documentation: true,
      eventsPerKind: 5_000,
      openRequestsPerSchool: 20,
      requestDraftDays: 90,
      securityLogSeconds: 10,
      providerReadsDays: 365,
      registerCaptionsFile: null,
      registerFolder: null,
      registerUrls: null,
      files: { store: { kind: 'folder', folder: 'data/files' }, scanCommand: null, maxBytes: 26_214_400 },
      bytesPerPersonPerDay: 104_857_600,
      healthDetails: true,
      demo: false,
      bodyLimitBytes: 262_144,
      requestTimeoutMs: 30_000,
      responseDeadlineMs: 5_000,
      requestsPerMinute: 1_200,
      servers: null,
      trustProxy: null,
      corsOrigins: [],
      tracing: null,
    });
  });

  it('treats an empty or blank variable as not set', () => {
    const blank = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, ' ']));
    expect(parseConfiguration(blank)).toEqual(parseConfiguration({}));
  });

  it('reads where files are stored and how they are scanned, and refuses half a bucket', () => {
    const bucket = {
      FILE_STORE_URL: 'https://s3.example.org/papers',
      FILE_STORE_KEY_ID: 'id',
      FILE_STORE_SECRET: 'secret',
    };
    expect(parseConfiguration({ ...bucket, FILE_SCAN_COMMAND: 'clamdscan --no-summary -' }).files).toEqual({
      store: {
        kind: 's3',
        url: 'https://s3.example.org/papers',
        region: 'us-east-1',
        accessKeyId: 'id',
        secretAccessKey: 'secret',
      },
      scanCommand: ['clamdscan', '--no-summary', '-'],
      maxBytes: 26_214_400,
    });
    for (const wrong of [
      { ...bucket, FILE_STORE_SECRET: '' },
      { ...bucket, FILE_STORE_URL: 'http://s3.example.org/papers' },
      { FILE_STORE_KEY_ID: 'id' },
      { FILE_STORE_SECRET: 'secret' },
    ])
      expect(() => parseConfiguration(wrong)).toThrow(/^FILE_STORE_/);
  });

  it('reads the variables that are set', () => {
    expect(parseConfiguration({ PORT: '0', HOST: '::1', DATA_FOLDER: '/data', LOCAL_TOKENS: 'false' })).toMatchObject({
      port: 0,
      host: '::1',
      dataFolder: '/data',
      localTokens: false,
    });
    expect(parseConfiguration({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DEMO: 'true' })).toMatchObject({
      environment: 'test',
      logLevel: 'silent',
      demo: true,
    });
  });

  it('serves the API documentation outside production only, unless the setting says otherwise', () => {
    const isServed = (env: Record<string, string>) => parseConfiguration(env).documentation;
    expect([isServed({}), isServed({ NODE_ENV: 'production' })]).toEqual([true, false]);
    expect(isServed({ API_DOCUMENTATION: 'false' })).toBe(false);
    expect(isServed({ NODE_ENV: 'production', API_DOCUMENTATION: 'true' })).toBe(true);
    expect(readError({ API_DOCUMENTATION: 'yes' })).toBe(
      'API_DOCUMENTATION is "yes", but it must be one of true, false.',
    );
  });

  it('shows the components at /health/ready outside production only, unless the setting says otherwise', () => {
    const isShown = (env: Record<string, string>) => parseConfiguration(env).healthDetails;
    expect([isShown({}), isShown({ NODE_ENV: 'production' })]).toEqual([true, false]);
    expect(isShown({ NODE_ENV: 'production', HEALTH_DETAILS: 'true' })).toBe(true);
  });

  it('accepts connections from other machines in production only, unless the setting says otherwise', () => {
    for (const HOST of ['0.0.0.0', '::', '192.0.2.1', 'localhost.example.org']) {
      expect(parseConfiguration({ HOST, NODE_ENV: 'production' }).host).toBe(HOST);
      expect(parseConfiguration({ HOST, DEVELOPMENT_ON_NETWORK: 'true' }).host).toBe(HOST);
      for (const NODE_ENV of ['development', 'test'])
        expect(readError({ HOST, NODE_ENV })).toMatch(/^HOST is .*, but outside production it must be 127\.0\.0\.1/);
    }
    expect(parseConfiguration({ HOST: 'localhost' }).host).toBe('localhost');
  });

  it('reads the identity provider and its claims', () => {
    const both = { OIDC_ISSUER: 'https://id.example.org/realms/board/', OIDC_AUDIENCE: 'brokerage' };
    expect(parseConfiguration(both).oidc).toEqual({
      issuer: 'https://id.example.org/realms/board/',
      audience: 'brokerage',
      userClaim: 'sub',
      rolesClaim: 'roles',
      untypedTokens: false,
      maxTokenMinutes: 120,
      maxSignInMinutes: null,
      administratorAcr: [],
    });
    const claims = {
      OIDC_USER_CLAIM: 'person_id',
      OIDC_ROLES_CLAIM: 'realm_access.roles',
      OIDC_TOKEN_TYPE: 'any',
      OIDC_MAX_TOKEN_MINUTES: '1440',
      OIDC_MAX_SIGN_IN_MINUTES: '600',
      OIDC_ADMINISTRATOR_ACR: 'phr, phrh',
      OIDC_ISSUER: 'http://[::1]:4000',
    };
    expect(parseConfiguration({ ...both, ...claims, NODE_ENV: 'production' }).oidc).toEqual({
      issuer: 'http://[::1]:4000',
      audience: 'brokerage',
      userClaim: 'person_id',
      rolesClaim: 'realm_access.roles',
      untypedTokens: true,
      maxTokenMinutes: 1_440,
      maxSignInMinutes: 600,
      administratorAcr: ['phr', 'phrh'],
    });
  });

  it('reads the metrics token, and never repeats an invalid one', () => {
    for (const METRICS_TOKEN of ['m'.repeat(32), `${'+/aB9'.repeat(9)}==`])
      expect(parseConfiguration({ METRICS_TOKEN }).metricsToken).toBe(METRICS_TOKEN);
    for (const METRICS_TOKEN of ['secret', 's'.repeat(513), `${'s'.repeat(40)} s`])
      expect(readError({ METRICS_TOKEN })).toBe(
        'METRICS_TOKEN is "…", but it must have 32 to 512 characters: letters, digits and . _ ~ + / - (and = at the end).',
      );
  });

  it.each([
    'http://id.example.org',
    'id.example.org',
    'ftp://localhost',
    'http://localhost.example.org',
    'https://',
    'https://id.example.org/#a',
    'https://id.example.org/?',
    'urn:issuer',
  ])('rejects the issuer %s, because its keys could be forged', (OIDC_ISSUER) => {
    expect(readError({ OIDC_ISSUER, OIDC_AUDIENCE: 'brokerage' })).toMatch(
      /^OIDC_ISSUER is "[^"]*", but only an https URL without user, query and fragment is allowed/,
    );
  });

  it('reads the trusted proxies as a number or as a list of addresses', () => {
    expect(parseConfiguration({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    const addresses = ['10.0.0.0/8', '::1', 'fd00::/8', '192.0.2.7', 'loopback'];
    expect(parseConfiguration({ TRUST_PROXY: addresses.join(', ') }).trustProxy).toEqual(addresses);
  });

  it.each(['0', '11', 'true', '*', '10.0.0.0/0', '10.0.0.0/33', '1.2.3', 'proxy.example.org', '10.0.0.1,x', ','])(
    'rejects %j as trusted proxies',
    (TRUST_PROXY) => {
      expect(readError({ TRUST_PROXY })).toMatch(/^TRUST_PROXY is ".+", but it must be the number of proxies in a row/);
    },
  );

  it('reads the allowed origins', () => {
    const origins = ['https://board.example.org', 'https://board.example.org:8443', 'http://localhost:5173'];
    expect(parseConfiguration({ CORS_ORIGINS: origins.join(' , ') }).corsOrigins).toEqual(origins);
  });

  it.each([
    '*',
    'https://*.example.org',
    'http://board.example.org',
    'https://board.example.org/',
    'board.example.org',
    'null',
    'https://BOARD.example.org',
    'https://anna:pass@board.example.org',
    'https://a.org,https://b.org/x',
  ])('rejects %j as allowed origins', (CORS_ORIGINS) => {
    expect(readError({ CORS_ORIGINS })).toMatch(/^CORS_ORIGINS is "[^"]*", but only https origins without a path/);
    expect(readError({ CORS_ORIGINS })).not.toContain('pass');
  });

  it('reads the collector of traces, and never repeats its headers', () => {
    const set = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/', OTEL_EXPORTER_OTLP_HEADERS: 'key=a%20b,x=1' };
    expect(parseConfiguration(set).tracing).toEqual({
      url: 'http://collector:4318/v1/traces',
      headers: { key: 'a b', x: '1' },
      serviceName: 'school-support-brokerage',
    });
    expect(readError({ ...set, OTEL_EXPORTER_OTLP_HEADERS: 'secret' })).toBe(
      'OTEL_EXPORTER_OTLP_HEADERS is "…", but it must be a list of name=value separated by commas.',
    );
    for (const OTEL_EXPORTER_OTLP_ENDPOINT of ['collector:4318', 'grpc://collector', 'https://a:b@collector', '/x'])
      expect(readError({ OTEL_EXPORTER_OTLP_ENDPOINT })).toMatch(
        /^OTEL_EXPORTER_OTLP_ENDPOINT is .*it must be an http or/,
      );
  });

  it('turns local tokens off in production', () => {
    expect(parseConfiguration({ NODE_ENV: 'production' })).toMatchObject({ production: true, localTokens: false });
  });

  it.each([
    [{ PORT: '65536' }, 'PORT is "65536", but it must be a whole number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT is "-1", but it must be a whole number from 0 to 65535.'],
    [{ PORT: '3e3' }, 'PORT is "3e3", but it must be a whole number from 0 to 65535.'],
    [{ BODY_LIMIT_BYTES: '1' }, 'BODY_LIMIT_BYTES is "1", but it must be a whole number from 1024 to 1048576.'],
    [{ REQUEST_TIMEOUT_MS: '5s' }, 'REQUEST_TIMEOUT_MS is "5s", but it must be a whole number from 1000 to 600000.'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV is "prod", but it must be one of development, test, production.'],
    [
      { LOG_LEVEL: 'INFO' },
      'LOG_LEVEL is "INFO", but it must be one of trace, debug, info, warn, error, fatal, silent.',
    ],
    [{ LOCAL_TOKENS: 'yes' }, 'LOCAL_TOKENS is "yes", but it must be one of true, false.'],
    [{ NODE_ENV: 'production', LOCAL_TOKENS: 'true' }, 'LOCAL_TOKENS is "true", but it must be false in production.'],
    [{ DEMO: '1' }, 'DEMO is "1", but it must be one of true, false.'],
    [{ NODE_ENV: 'production', DEMO: 'true' }, 'DEMO is "true", but it must be false in production.'],
    [{ OIDC_ISSUER: 'https://id' }, 'OIDC_ISSUER is "https://id", but OIDC_AUDIENCE is empty. Set both or neither.'],
    [{ OIDC_AUDIENCE: 'brokerage' }, 'OIDC_AUDIENCE is "brokerage", but OIDC_ISSUER is empty. Set both or neither.'],
    [
      { OIDC_ISSUER: 'https://anna:pass@id?secret', OIDC_AUDIENCE: 'brokerage' },
      'OIDC_ISSUER is "https://…@id?…", but only an https URL without user, query and fragment is allowed (http only on this machine).',
    ],
  ])('rejects %j in one sentence', (env, sentence) => {
    expect(readError(env)).toBe(sentence);
  });

  it('has every variable with its default in .env.example, and no other', () => {
    expect(parseEnv(readFileSync('.env.example', 'utf8'))).toEqual(SETTINGS);
  });

  it('reads a .env file, and prefers variables of the environment', () => {
    const folder = mkdtempSync(join(tmpdir(), 'settings-'));
    const file = join(folder, '.env');
    writeFileSync(file, 'BODY_LIMIT_BYTES=2048\nHOST="::1"\n');
    process.env.HOST = '127.0.0.2';
    try {
      expect(loadConfiguration(file)).toMatchObject({ bodyLimitBytes: 2_048, host: '127.0.0.2' });
      expect(loadConfiguration(join(folder, 'none'))).toMatchObject({ bodyLimitBytes: 262_144, host: '127.0.0.2' });
    } finally {
      delete process.env.HOST;
      rmSync(folder, { recursive: true });
    }
  });
});
