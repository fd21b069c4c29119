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
  STREAM_PREFIX: '',
  BODY_LIMIT: '262144',
  REQUEST_TIMEOUT: '30000',
  REQUESTS_PER_MINUTE: '1200',
  TRUST_PROXY: '',
  CORS_ORIGINS: '',
  OTEL_EXPORTER_OTLP_ENDPOINT: '',
  OTEL_EXPORTER_OTLP_HEADERS: '',
  OTEL_SERVICE_NAME: 'school-support-brokerage',
} as const;

export type Setting = keyof typeof SETTINGS;

/** What is set; empty when nothing is. */
export const given = (env: Environment, name: Setting): string => env[name]?.trim() ?? '';

/** What is set, or else what stands without it. */
export const textOf = (env: Environment, name: Setting): string => given(env, name) || SETTINGS[name];

/** The parts of a list with commas. */
export const listOf = (env: Environment, name: Setting): readonly string[] =>
  textOf(env, name)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const oneOf = <Value extends string>(env: Environment, name: Setting, allowed: readonly Value[]): Value => {
  const value = textOf(env, name);
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new WrongSetting(name, value, `only ${allowed.join(', ')} are allowed`);
  return found;
};

export const wholeNumber = (env: Environment, name: Setting, least: number, most: number): number => {
  const value = textOf(env, name);
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new WrongSetting(name, value, `only whole numbers from ${least} to ${most} are allowed`);
};

/** The sentence ends up in logs, so what stands before the host is left out. */
export const withoutSecrets = (url: string): string => url.replace(/\/\/.*@/, '//…@').replace(/\?.*$/, '?…');
