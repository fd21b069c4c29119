import { parseServerSettings } from '#platform/server-settings';
import { InvalidSetting, type Environment } from '#platform/settings';

type Case = readonly [env: Environment, sentence: string];

const readError = (env: Environment): string => {
  try {
    parseServerSettings(env);
  } catch (error) {
    if (error instanceof InvalidSetting) return error.message;
    throw error;
  }
  throw new Error('The settings were accepted.');
};

describe('The settings of the servers', () => {
  it.each<Case>([
    [
      { EVENT_STORE_URL: 'esdb://here' },
      'EVENT_STORE_URL is "esdb://here", but READ_MODELS_URL is empty. Set both or neither.',
    ],
    [
      { READ_MODELS_URL: 'postgres://here' },
      'READ_MODELS_URL is "postgres://here", but EVENT_STORE_URL is empty. Set both or neither.',
    ],
    [
      { EVENT_STORE_URL: 'http://anna:pass@here?key=pass', READ_MODELS_URL: 'postgres://x' },
      'EVENT_STORE_URL is "http://…@here?…", but it must start with esdb:// or esdb+discover://.',
    ],
    [
      { EVENT_STORE_URL: 'esdb://anna:pa ss@here', READ_MODELS_URL: 'postgres://x' },
      'EVENT_STORE_URL is "esdb://…@here", but it contains a blank. Remove it, or write %20 in the password.',
    ],
    [
      { EVENT_STORE_URL: 'esdb://here', READ_MODELS_URL: 'postgres://here /x' },
      'READ_MODELS_URL is "postgres://here /x", but it contains a blank. Remove it, or write %20 in the password.',
    ],
    [
      { EVENT_STORE_URL: 'esdb://here', READ_MODELS_URL: 'mysql://anna:pass@here' },
      'READ_MODELS_URL is "mysql://…@here", but it must start with postgres://.',
    ],
    [
      { EVENT_STORE_URL: 'esdb://here', READ_MODELS_URL: 'postgres://anna:pa/ss@here/brokerage' },
      'READ_MODELS_URL is "postgres://…@here/brokerage", but it must be a URL such as postgres://user@host:5432/database, with special characters percent-encoded (%2F for /).',
    ],
    ...['prefer', 'require', 'verify-ca', 'no-verify'].map((mode): Case => [
      { EVENT_STORE_URL: 'esdb://here', READ_MODELS_URL: `postgres://here/x?sslmode=${mode}` },
      `READ_MODELS_URL is "postgres://here/x?…", but sslmode=${mode} is not allowed: use verify-full, which checks the certificate of the server, or disable, which does not encrypt.`,
    ]),
    [
      { EVENT_STORE_URL: 'esdb://here', READ_MODELS_URL: 'postgres://here/x?ssl=true' },
      'READ_MODELS_URL is "postgres://here/x?…", but the option ssl is not supported. Only sslmode, sslrootcert, sslcert, sslkey are allowed.',
    ],
    [
      { EVENT_STORE_URL: 'esdb://here', READ_MODELS_URL: 'postgres://here/x?sslrootcert=/ca.crt' },
      'READ_MODELS_URL is "postgres://here/x?…", but sslrootcert has no effect without sslmode=verify-full. Add it.',
    ],
    ...['postgres:///x', 'postgres://%2Frun%2Fpostgresql/x'].map((url): Case => [
      { EVENT_STORE_URL: 'esdb://here', READ_MODELS_URL: url },
      `READ_MODELS_URL is "${url}", but it must name a host. A socket cannot be used: let PostgreSQL listen at 127.0.0.1.`,
    ]),
    [
      { EVENT_STORE_URL: 'esdb://here', READ_MODELS_URL: 'postgres://here', STREAM_PREFIX: 'a-b' },
      'STREAM_PREFIX is "a-b", but only letters and digits followed by one underscore are allowed.',
    ],
    [
      { STREAM_PREFIX: 'devon_' },
      'STREAM_PREFIX is "devon_", but it has no effect without EVENT_STORE_URL. Leave it empty.',
    ],
  ])('reject %j in one sentence', (env, sentence) => {
    expect(readError(env)).toBe(sentence);
  });

  it('read both servers together, under the default prefix unless another one is set', () => {
    const urls = { EVENT_STORE_URL: 'esdb+discover://here', READ_MODELS_URL: 'postgresql://here/brokerage' };
    const servers = { eventStoreUrl: urls.EVENT_STORE_URL, readModelsUrl: urls.READ_MODELS_URL };
    expect(parseServerSettings({})).toBeNull();
    expect(parseServerSettings({ STREAM_PREFIX: 'brokerage_' })).toBeNull();
    expect(parseServerSettings(urls)).toEqual({ ...servers, streamPrefix: 'brokerage_' });
    for (const allowed of ['sslmode=disable', 'sslmode=verify-full&sslrootcert=%2Fca.crt&sslcert=a&sslkey=b'])
      expect(parseServerSettings({ ...urls, READ_MODELS_URL: `postgres://here/x?${allowed}` })).not.toBeNull();
    expect(parseServerSettings({ ...urls, STREAM_PREFIX: 'devon_' })).toEqual({
      ...servers,
      streamPrefix: 'devon_',
    });
  });
});
