import { OperatorError } from '#execution/operator-error';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting has an invalid value. The message names the variable, its value and what is allowed. */
export class InvalidSetting extends OperatorError {
  constructor(
    readonly variable: string,
    value: string,
    allowed: string,
  ) {
    super(`${variable} is ${JSON.stringify(value)}, but ${allowed}.`);
  }
}

/** All settings with their defaults. A default applies if the variable is missing or empty. */
export const SETTINGS = {
  NODE_ENV: 'development',
  PORT: '3000',
  HOST: '127.0.0.1',
  DEVELOPMENT_ON_NETWORK: 'false',
  DATA_FOLDER: './data',
  LOG_LEVEL: 'info',
  LOCAL_TOKENS: '',
  OIDC_ISSUER: '',
  OIDC_AUDIENCE: '',
  OIDC_USER_CLAIM: 'sub',
  OIDC_ROLES_CLAIM: 'roles',
  OIDC_TOKEN_TYPE: 'at+jwt',
  OIDC_MAX_TOKEN_MINUTES: '120',
  OIDC_MAX_SIGN_IN_MINUTES: '',
  OIDC_ADMINISTRATOR_ACR: '',
  METRICS_TOKEN: '',
  API_DOCUMENTATION: '',
  HEALTH_DETAILS: '',
  DEMO: 'false',
  EVENT_STORE_URL: '',
  READ_MODELS_URL: '',
  STREAM_PREFIX: 'brokerage_',
  BODY_LIMIT_BYTES: '262144',
  REQUEST_TIMEOUT_MS: '30000',
  RESPONSE_DEADLINE_MS: '5000',
  REQUESTS_PER_MINUTE: '1200',
  BYTES_PER_PERSON_PER_DAY: '104857600',
  EVENTS_PER_KIND: '5000',
  OPEN_REQUESTS_PER_SCHOOL: '20',
  REQUEST_DRAFT_DAYS: '90',
  PROVIDER_READS_DAYS: '365',
  SECURITY_LOG_SECONDS: '10',
  REGISTER_CAPTIONS_FILE: '',
  REGISTER_FOLDER: '',
  REGISTER_URLS: '',
  REGISTER_URLS_HOURS: '24',
  REGISTER_URLS_PRIVATE: 'false',
  FILE_STORE_FOLDER: '',
  FILE_STORE_URL: '',
  FILE_STORE_REGION: 'us-east-1',
  FILE_STORE_KEY_ID: '',
  FILE_STORE_SECRET: '',
  FILE_SCAN_COMMAND: '',
  FILE_LIMIT_BYTES: '26214400',
  TRUST_PROXY: '',
  CORS_ORIGINS: '',
  OTEL_EXPORTER_OTLP_ENDPOINT: '',
  OTEL_EXPORTER_OTLP_HEADERS: '',
  OTEL_SERVICE_NAME: 'school-support-brokerage',
} as const;

export type Setting = keyof typeof SETTINGS;

/** The value of the variable; empty if it is not set. */
export const readRaw = (env: Environment, name: Setting): string => env[name]?.trim() ?? '';

/** The setting's value or its default. */
export const readText = (env: Environment, name: Setting): string => readRaw(env, name) || SETTINGS[name];

/** The items of a list separated by commas. */
export const readList = (env: Environment, name: Setting): readonly string[] =>
  readText(env, name)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const readChoice = <Value extends string>(env: Environment, name: Setting, allowed: readonly Value[]): Value => {
  const value = readText(env, name);
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new InvalidSetting(name, value, `it must be one of ${allowed.join(', ')}`);
  return found;
};

export const readBoolean = (env: Environment, name: Setting): boolean =>
  readChoice(env, name, ['true', 'false']) === 'true';

export const readInteger = (env: Environment, name: Setting, min: number, max: number): number => {
  const value = readText(env, name);
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new InvalidSetting(name, value, `it must be a whole number from ${min} to ${max}`);
};

/** Removes user, password and query from a URL, because messages are written to logs. */
export const redactUrl = (url: string): string => url.replace(/\/\/.*@/, '//…@').replace(/\?.*$/, '?…');
