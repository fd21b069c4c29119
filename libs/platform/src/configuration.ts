import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { doorSettings, isSafeAddress, type DoorSettings } from '#platform/http-settings';
import { given, oneOf, textOf, wholeNumber, withoutSecrets, WrongSetting, type Environment } from '#platform/settings';
import { tracingSettings, type TracingSettings } from '#platform/tracing-settings';

const ENVIRONMENTS = ['development', 'test', 'production'] as const;
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** The identity provider whose access tokens are accepted. */
export interface IssuerSettings {
  /** Its name, exactly as `iss` in its tokens; where it is found, too. */
  readonly issuer: string;
  /** The name of this API at the provider, as `aud` in its tokens. */
  readonly audience: string;
  /** The claim that holds the id of the person. */
  readonly personClaim: string;
  /** The claim that holds the names of roles: the name itself or, into objects, a path with dots. */
  readonly rolesClaim: string;
}

/** The servers that hold events and read models of several processes, instead of a data folder. */
export interface ServerSettings {
  /** As in `esdb://…`. */
  readonly eventStoreUrl: string;
  /** As in `postgres://…`. */
  readonly readModelsUrl: string;
  /** Stands before every stream name, so that installations can share a server; empty on one of its own. */
  readonly streamPrefix: string;
}

/** How this process was told to run: read and checked once, at start. */
export interface Configuration extends DoorSettings {
  readonly environment: (typeof ENVIRONMENTS)[number];
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Folder of the events, the read models and the keys; with servers, of the key of local tokens alone. */
  readonly dataFolder: string;
  /** Null: one process keeps everything in the data folder. */
  readonly servers: ServerSettings | null;
  readonly logLevel: LogLevel;
  /** Whether tokens signed with this installation's own key are accepted; never in production. */
  readonly localTokens: boolean;
  /** Null where no identity provider is set up. */
  readonly issuer: IssuerSettings | null;
  /** Lets a scraper read the metrics, and nothing else; null: only administrators read them. */
  readonly metricsToken: string | null;
  /** Whether this process plays the demonstration with a clock that can be set; never in production. */
  readonly demo: boolean;
  /** The largest body of a request, in bytes. */
  readonly bodyLimit: number;
  /** How long a request may take to arrive, in milliseconds. */
  readonly requestTimeout: number;
  /** Null: nothing is traced. */
  readonly tracing: TracingSettings | null;
}

/** The checked configuration. Throws `WrongSetting` on the first setting that is not allowed. */
export const configurationFrom = (env: Environment): Configuration => {
  const environment = oneOf(env, 'NODE_ENV', ENVIRONMENTS);
  const production = environment === 'production';
  return {
    environment,
    production,
    port: wholeNumber(env, 'PORT', 0, 65_535),
    host: textOf(env, 'HOST'),
    dataFolder: textOf(env, 'DATA_FOLDER'),
    servers: serverSettings(env),
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS),
    localTokens: localTokens(env, production),
    issuer: issuerSettings(env),
    metricsToken: metricsToken(env),
    demo: demo(env, production),
    bodyLimit: wholeNumber(env, 'BODY_LIMIT', 1_024, 1_048_576),
    requestTimeout: wholeNumber(env, 'REQUEST_TIMEOUT', 1_000, 600_000),
    ...doorSettings(env),
    tracing: tracingSettings(env),
  };
};

/** The configuration of this process: its environment and, for what that leaves out, a `.env` file in the working folder. */
export const configurationHere = (file = '.env'): Configuration =>
  configurationFrom({ ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env });

const localTokens = (env: Environment, production: boolean): boolean => {
  if (given(env, 'LOCAL_TOKENS') === '') return !production;
  const on = oneOf(env, 'LOCAL_TOKENS', ['on', 'off']) === 'on';
  if (on && production) throw new WrongSetting('LOCAL_TOKENS', 'on', 'only off is allowed in production');
  return on;
};

const issuerSettings = (env: Environment): IssuerSettings | null => {
  const [issuer, audience] = [given(env, 'ISSUER'), given(env, 'AUDIENCE')];
  const both = 'and only both or neither of the two may be set';
  if (issuer === '' && audience === '') return null;
  if (issuer === '') throw new WrongSetting('AUDIENCE', audience, `ISSUER is empty, ${both}`);
  if (!isSafeAddress(issuer)) throw new WrongSetting('ISSUER', withoutSecrets(issuer), ISSUER_FORM);
  if (audience === '') throw new WrongSetting('ISSUER', issuer, `AUDIENCE is empty, ${both}`);
  return { issuer, audience, personClaim: textOf(env, 'PERSON_CLAIM'), rolesClaim: textOf(env, 'ROLES_CLAIM') };
};

const ISSUER_FORM =
  'only an https address without user, query and fragment is allowed (http on this machine alone, as for tests)';

const metricsToken = (env: Environment): string | null => {
  const token = given(env, 'METRICS_TOKEN');
  if (token === '' || /^[\w.~+/-]{32,512}={0,2}$/.test(token)) return token || null;
  throw new WrongSetting(
    'METRICS_TOKEN',
    '…',
    'only 32 to 512 letters, digits and . _ ~ + / - are allowed (and = at the end)',
  );
};

const demo = (env: Environment, production: boolean): boolean => {
  const on = oneOf(env, 'DEMO', ['true', 'false']) === 'true';
  if (on && production) throw new WrongSetting('DEMO', 'true', 'only false is allowed in production');
  return on;
};

const ESDB = /^esdb(\+discover)?:\/\/\S+$/;
const POSTGRES = /^postgres(ql)?:\/\/\S+$/;
const PREFIX = /^([A-Za-z0-9]{1,50}_)?$/;

const serverSettings = (env: Environment): ServerSettings | null => {
  const [eventStoreUrl, readModelsUrl] = [given(env, 'EVENT_STORE_URL'), given(env, 'READ_MODELS_URL')];
  const streamPrefix = given(env, 'STREAM_PREFIX');
  const both = 'is empty, and only both or neither of the two may be set';
  if (eventStoreUrl === '' && readModelsUrl === '') {
    if (streamPrefix === '') return null;
    throw new WrongSetting('STREAM_PREFIX', streamPrefix, 'without EVENT_STORE_URL only an empty one is allowed');
  }
  if (eventStoreUrl === '') throw wrongUrl('READ_MODELS_URL', readModelsUrl, `EVENT_STORE_URL ${both}`);
  if (readModelsUrl === '') throw wrongUrl('EVENT_STORE_URL', eventStoreUrl, `READ_MODELS_URL ${both}`);
  if (!ESDB.test(eventStoreUrl))
    throw wrongUrl(
      'EVENT_STORE_URL',
      eventStoreUrl,
      'only an address that begins with esdb:// or esdb+discover:// is allowed',
    );
  if (!POSTGRES.test(readModelsUrl))
    throw wrongUrl('READ_MODELS_URL', readModelsUrl, 'only an address that begins with postgres:// is allowed');
  if (!URL.canParse(readModelsUrl)) throw wrongUrl('READ_MODELS_URL', readModelsUrl, POSTGRES_FORM);
  if (!PREFIX.test(streamPrefix))
    throw new WrongSetting(
      'STREAM_PREFIX',
      streamPrefix,
      'only letters and digits followed by one underscore are allowed',
    );
  return { eventStoreUrl, readModelsUrl, streamPrefix };
};

const POSTGRES_FORM =
  'only an address like postgres://user@host:5432/database is allowed, with %2F for a / in a password, and so on';

const wrongUrl = (variable: 'EVENT_STORE_URL' | 'READ_MODELS_URL', url: string, allowed: string): WrongSetting =>
  new WrongSetting(variable, withoutSecrets(url), allowed);
