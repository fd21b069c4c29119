import { readRaw, readText, redactUrl, InvalidSetting, SETTINGS, type Environment } from '#platform/settings';

/** The servers that store events and read models for several processes, instead of a data folder. */
export interface ServerSettings {
  /** Connection string of the event store, such as `esdb://…`. */
  readonly eventStoreUrl: string;
  /** URL of the PostgreSQL database, such as `postgres://…`. */
  readonly readModelsUrl: string;
  /** Prefix of every stream name, never empty, so that several installations can share a server. */
  readonly streamPrefix: string;
}

const ESDB = /^esdb(\+discover)?:\/\/\S+$/;
const POSTGRES = /^postgres(ql)?:\/\/\S+$/;
const PREFIX = /^[A-Za-z0-9]{1,50}_$/;

/** Reads the servers; null if none are set. Throws `InvalidSetting`. */
export const parseServerSettings = (env: Environment): ServerSettings | null => {
  const [eventStoreUrl, readModelsUrl] = [readRaw(env, 'EVENT_STORE_URL'), readRaw(env, 'READ_MODELS_URL')];
  const streamPrefix = readText(env, 'STREAM_PREFIX');
  const both = 'is empty. Set both or neither';
  if (eventStoreUrl === '' && readModelsUrl === '') {
    // A copy of .env.example names the default.
    if (streamPrefix === SETTINGS.STREAM_PREFIX) return null;
    throw new InvalidSetting('STREAM_PREFIX', streamPrefix, 'it has no effect without EVENT_STORE_URL. Leave it empty');
  }
  if (eventStoreUrl === '') throw invalidUrl('READ_MODELS_URL', readModelsUrl, `EVENT_STORE_URL ${both}`);
  if (readModelsUrl === '') throw invalidUrl('EVENT_STORE_URL', eventStoreUrl, `READ_MODELS_URL ${both}`);
  for (const [variable, url] of [
    ['EVENT_STORE_URL', eventStoreUrl],
    ['READ_MODELS_URL', readModelsUrl],
  ] as const)
    if (/\s/.test(url)) throw invalidUrl(variable, url, 'it contains a blank. Remove it, or write %20 in the password');
  if (!ESDB.test(eventStoreUrl))
    throw invalidUrl('EVENT_STORE_URL', eventStoreUrl, 'it must start with esdb:// or esdb+discover://');
  if (!POSTGRES.test(readModelsUrl))
    throw invalidUrl('READ_MODELS_URL', readModelsUrl, 'it must start with postgres://');
  if (!URL.canParse(readModelsUrl)) throw invalidUrl('READ_MODELS_URL', readModelsUrl, POSTGRES_FORM);
  const fault = findPostgresFault(new URL(readModelsUrl));
  if (fault !== null) throw invalidUrl('READ_MODELS_URL', readModelsUrl, fault);
  if (!PREFIX.test(streamPrefix))
    throw new InvalidSetting(
      'STREAM_PREFIX',
      streamPrefix,
      'only letters and digits followed by one underscore are allowed',
    );
  return { eventStoreUrl, readModelsUrl, streamPrefix };
};

const POSTGRES_FORM =
  'it must be a URL such as postgres://user@host:5432/database, with special characters percent-encoded (%2F for /)';

/** Files in PEM: the authority of the server's certificate, and a certificate of the client with its key. */
const POSTGRES_FILES = ['sslrootcert', 'sslcert', 'sslkey'];
const POSTGRES_OPTIONS = ['sslmode', ...POSTGRES_FILES];

/** What is wrong with this URL, which the client would take otherwise: it ignores unknown options, and other modes do not check who the server is. */
const findPostgresFault = ({ hostname, searchParams }: URL): string | null => {
  if (hostname === '' || /%2f/i.test(hostname))
    return 'it must name a host. A socket cannot be used: let PostgreSQL listen at 127.0.0.1';
  const unknown = [...searchParams.keys()].find((name) => !POSTGRES_OPTIONS.includes(name));
  if (unknown !== undefined)
    return `the option ${unknown} is not supported. Only ${POSTGRES_OPTIONS.join(', ')} are allowed`;
  const mode = searchParams.get('sslmode');
  if (mode !== null && mode !== 'verify-full' && mode !== 'disable')
    return `sslmode=${mode} is not allowed: use verify-full, which checks the certificate of the server, or disable, which does not encrypt`;
  const file = POSTGRES_FILES.find((name) => searchParams.has(name));
  if (file !== undefined && mode !== 'verify-full') return `${file} has no effect without sslmode=verify-full. Add it`;
  return null;
};

const invalidUrl = (variable: 'EVENT_STORE_URL' | 'READ_MODELS_URL', url: string, allowed: string): InvalidSetting =>
  new InvalidSetting(variable, redactUrl(url), allowed);
