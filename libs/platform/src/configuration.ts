import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

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

/** How this process was told to run: read and checked once, at start. */
export interface Configuration {
  readonly environment: (typeof ENVIRONMENTS)[number];
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Folder of the events, the read models and the keys. */
  readonly dataFolder: string;
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
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting is not allowed; the message is one sentence that names the variable, its value, and what is allowed. */
export class WrongSetting extends Error {
  constructor(
    readonly variable: string,
    value: string,
    allowed: string,
  ) {
    super(`${variable} is ${JSON.stringify(value)}, but ${allowed}.`);
    this.name = 'WrongSetting';
  }
}

/** Every variable that is read, with what stands for one that is missing or empty. */
export const SETTINGS = {
  NODE_ENV: 'development',
  PORT: '3000',
  HOST: '127.0.0.1',
  DATA_FOLDER: './data',
  LOG_LEVEL: 'info',
  LOCAL_TOKENS: '',
  ISSUER: '',
  AUDIENCE: '',
  PERSON_CLAIM: 'sub',
  ROLES_CLAIM: 'roles',
  METRICS_TOKEN: '',
  DEMO: 'false',
  EVENT_STORE_URL: '',
  READ_MODELS_URL: '',
  BODY_LIMIT: '262144',
  REQUEST_TIMEOUT: '30000',
} as const;

type Setting = keyof typeof SETTINGS;

/** The checked configuration. Throws `WrongSetting` on the first setting that is not allowed. */
export const configurationFrom = (env: Environment): Configuration => {
  const environment = oneOf(env, 'NODE_ENV', ENVIRONMENTS);
  const production = environment === 'production';
  refuseOtherStores(env);
  return {
    environment,
    production,
    port: wholeNumber(env, 'PORT', 0, 65_535),
    host: textOf(env, 'HOST'),
    dataFolder: textOf(env, 'DATA_FOLDER'),
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS),
    localTokens: localTokens(env, production),
    issuer: issuerSettings(env),
    metricsToken: metricsToken(env),
    demo: demo(env, production),
    bodyLimit: wholeNumber(env, 'BODY_LIMIT', 1_024, 1_048_576),
    requestTimeout: wholeNumber(env, 'REQUEST_TIMEOUT', 1_000, 600_000),
  };
};

/** The configuration of this process: its environment and, for what that leaves out, a `.env` file in the working folder. */
export const configurationHere = (file = '.env'): Configuration =>
  configurationFrom({ ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env });

const given = (env: Environment, name: Setting): string => env[name]?.trim() ?? '';

const textOf = (env: Environment, name: Setting): string => given(env, name) || SETTINGS[name];

const oneOf = <Value extends string>(env: Environment, name: Setting, allowed: readonly Value[]): Value => {
  const value = textOf(env, name);
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new WrongSetting(name, value, `only ${allowed.join(', ')} are allowed`);
  return found;
};

const wholeNumber = (env: Environment, name: Setting, least: number, most: number): number => {
  const value = textOf(env, name);
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new WrongSetting(name, value, `only whole numbers from ${least} to ${most} are allowed`);
};

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

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether keys that come from this address can be trusted: over TLS, or without leaving this machine. */
export const isSafeAddress = (address: string): boolean => {
  const url = URL.parse(address);
  if (url?.username !== '' || url.password !== '' || /[?#]/.test(address)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && THIS_MACHINE.has(url.hostname));
};

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

const refuseOtherStores = (env: Environment): void => {
  const urls = (['EVENT_STORE_URL', 'READ_MODELS_URL'] as const).map((name) => ({ name, url: given(env, name) }));
  const set = urls.find(({ url }) => url !== '');
  const missing = urls.find(({ url }) => url === '');
  if (set === undefined) return;
  const allowed = missing
    ? `${missing.name} is empty, and only both or neither of the two may be set`
    : 'running on servers is not there yet: leave EVENT_STORE_URL and READ_MODELS_URL empty';
  throw new WrongSetting(set.name, withoutSecrets(set.url), allowed);
};

/** The sentence ends up in logs, so what stands before the host is left out. */
const withoutSecrets = (url: string): string => url.replace(/\/\/.*@/, '//…@').replace(/\?.*$/, '?…');
