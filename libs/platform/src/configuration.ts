import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parseFileSettings, type FileSettings } from '#platform/file-settings';
import { parseHttpSettings, isSafeUrl, type HttpSettings } from '#platform/http-settings';
import {
  readBoolean,
  readChoice,
  readList,
  readRaw,
  readText,
  readInteger,
  redactUrl,
  InvalidSetting,
  type Environment,
} from '#platform/settings';
import { parseRegisterUrlSettings, type RegisterUrlSettings } from '#platform/register-urls';
import { parseServerSettings, type ServerSettings } from '#platform/server-settings';
import { parseTracingSettings, type TracingSettings } from '#platform/tracing-settings';

const ENVIRONMENTS = ['development', 'test', 'production'] as const;
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** The identity provider whose access tokens are accepted. */
export interface OidcSettings {
  /** Issuer URL, exactly as in the claim `iss` of its tokens. Discovery uses the same URL. */
  readonly issuer: string;
  /** Name of this API at the provider, as in the claim `aud` of its tokens. */
  readonly audience: string;
  /** Claim that contains the id of the person. */
  readonly userClaim: string;
  /** Claim that contains the role names: a name, or a path with dots for nested objects. */
  readonly rolesClaim: string;
  /** Whether tokens of the type JWT, or without a type, are accepted. Otherwise the type must be that of an access token (RFC 9068). */
  readonly untypedTokens: boolean;
  /** For how long a token can be valid. */
  readonly maxTokenMinutes: number;
  /** How long ago the person can have signed in, as in the claim `auth_time`. `null`: it does not matter. */
  readonly maxSignInMinutes: number | null;
  /** Values of the claim `acr`, one of which a token needs for the role administrator. Empty: it does not matter. */
  readonly administratorAcr: readonly string[];
}

/** The settings of this process, read and checked once at start. */
export interface Configuration extends HttpSettings {
  readonly environment: (typeof ENVIRONMENTS)[number];
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Folder of the events, read models and keys. With servers it contains only the key of local tokens, and files while they are imported. */
  readonly dataFolder: string;
  /** `null`: one process stores everything in the data folder. */
  readonly servers: ServerSettings | null;
  readonly logLevel: LogLevel;
  /** Whether the API accepts tokens signed with the key of this installation. Always false in production. */
  readonly localTokens: boolean;
  /** `null` if no identity provider is configured. */
  readonly oidc: OidcSettings | null;
  /** Token with which a scraper can read the metrics and nothing else. `null`: only administrators can read them. */
  readonly metricsToken: string | null;
  /** Whether everybody can read the API documentation at `/docs`. */
  readonly documentation: boolean;
  /** Whether everybody can read at `/health/ready` which components are not ready. */
  readonly healthDetails: boolean;
  /** Whether this process runs the demonstration, with a clock that can be set. Always false in production. */
  readonly demo: boolean;
  /** Maximum size of a request body. */
  readonly bodyLimitBytes: number;
  /** How many events of one type a record can have before persons can add no more. */
  readonly eventsPerKind: number;
  /** How many open requests a party can have for one school at one board. 0: no limit. */
  readonly openRequestsPerSchool: number;
  /** How often what the security log has seen is recorded. */
  readonly securityLogSeconds: number;
  /** For how many days after the end of a contract its provider still reads it. */
  readonly providerReadsDays: number;
  /** File with column headings (captions) of register files, which take precedence over the known ones. `null`: none. */
  readonly registerCaptionsFile: string | null;
  /** Folder from which register files are imported as they appear. `null`: none. */
  readonly registerFolder: string | null;
  /** From where register files are downloaded on a schedule. `null`: nowhere. */
  readonly registerUrls: RegisterUrlSettings | null;
  readonly files: FileSettings;
  /** Maximum time in which a request must arrive. The file of an import may take longer while bytes keep coming. */
  readonly requestTimeoutMs: number;
  /** Maximum time that a request waits for the servers, with all repeats. */
  readonly responseDeadlineMs: number;
  /** `null`: tracing is off. */
  readonly tracing: TracingSettings | null;
}

/** Reads and checks all settings. Throws `InvalidSetting` for the first invalid one. */
export const parseConfiguration = (env: Environment): Configuration => {
  const environment = readChoice(env, 'NODE_ENV', ENVIRONMENTS);
  const production = environment === 'production';
  return {
    environment,
    production,
    port: readInteger(env, 'PORT', 0, 65_535),
    host: parseHost(env, production),
    dataFolder: readText(env, 'DATA_FOLDER'),
    servers: parseServerSettings(env),
    logLevel: readChoice(env, 'LOG_LEVEL', LOG_LEVELS),
    localTokens: parseLocalTokens(env, production),
    oidc: parseOidcSettings(env),
    metricsToken: parseMetricsToken(env),
    documentation: parsePublic(env, 'API_DOCUMENTATION', production),
    healthDetails: parsePublic(env, 'HEALTH_DETAILS', production),
    demo: parseDevelopmentFlag(env, 'DEMO', production),
    bodyLimitBytes: readInteger(env, 'BODY_LIMIT_BYTES', 1_024, 1_048_576),
    eventsPerKind: readInteger(env, 'EVENTS_PER_KIND', 100, 1_000_000),
    openRequestsPerSchool: readInteger(env, 'OPEN_REQUESTS_PER_SCHOOL', 0, 10_000),
    securityLogSeconds: readInteger(env, 'SECURITY_LOG_SECONDS', 1, 3_600),
    providerReadsDays: readInteger(env, 'PROVIDER_READS_DAYS', 92, 36_600),
    registerCaptionsFile: readRaw(env, 'REGISTER_CAPTIONS_FILE') || null,
    registerFolder: readRaw(env, 'REGISTER_FOLDER') || null,
    registerUrls: parseRegisterUrlSettings(env),
    files: parseFileSettings(env, readText(env, 'DATA_FOLDER')),
    requestTimeoutMs: readInteger(env, 'REQUEST_TIMEOUT_MS', 1_000, 600_000),
    responseDeadlineMs: readInteger(env, 'RESPONSE_DEADLINE_MS', 1_000, 60_000),
    ...parseHttpSettings(env),
    tracing: parseTracingSettings(env),
  };
};

/** Loads the configuration from the environment and from a `.env` file in the working folder. The environment takes precedence. */
export const loadConfiguration = (file = '.env'): Configuration =>
  parseConfiguration({ ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env });

const parseLocalTokens = (env: Environment, production: boolean): boolean => {
  if (readRaw(env, 'LOCAL_TOKENS') === '') return !production;
  return parseDevelopmentFlag(env, 'LOCAL_TOKENS', production);
};

const THIS_MACHINE = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Outside production anybody on the network could use local tokens and the clock of a demonstration. */
const parseHost = (env: Environment, production: boolean): string => {
  const host = readText(env, 'HOST');
  if (production || THIS_MACHINE.test(host) || readBoolean(env, 'DEVELOPMENT_ON_NETWORK')) return host;
  const allowed =
    'outside production it must be 127.0.0.1, ::1 or localhost. Set NODE_ENV=production, or DEVELOPMENT_ON_NETWORK=true in a network that you trust';
  throw new InvalidSetting('HOST', host, allowed);
};

/** Whether everybody may read this: by default outside production. */
const parsePublic = (env: Environment, name: 'API_DOCUMENTATION' | 'HEALTH_DETAILS', production: boolean): boolean =>
  readRaw(env, name) === '' ? !production : readBoolean(env, name);

const parseDevelopmentFlag = (env: Environment, name: 'LOCAL_TOKENS' | 'DEMO', production: boolean): boolean => {
  const on = readBoolean(env, name);
  if (on && production) throw new InvalidSetting(name, 'true', 'it must be false in production');
  return on;
};

const parseOidcSettings = (env: Environment): OidcSettings | null => {
  const [issuer, audience] = [readRaw(env, 'OIDC_ISSUER'), readRaw(env, 'OIDC_AUDIENCE')];
  const both = 'Set both or neither';
  if (issuer === '' && audience === '') return null;
  if (issuer === '') throw new InvalidSetting('OIDC_AUDIENCE', audience, `OIDC_ISSUER is empty. ${both}`);
  if (!isSafeUrl(issuer)) throw new InvalidSetting('OIDC_ISSUER', redactUrl(issuer), ISSUER_FORM);
  if (audience === '') throw new InvalidSetting('OIDC_ISSUER', issuer, `OIDC_AUDIENCE is empty. ${both}`);
  return {
    issuer,
    audience,
    userClaim: readText(env, 'OIDC_USER_CLAIM'),
    rolesClaim: readText(env, 'OIDC_ROLES_CLAIM'),
    untypedTokens: readChoice(env, 'OIDC_TOKEN_TYPE', ['at+jwt', 'any']) === 'any',
    maxTokenMinutes: readInteger(env, 'OIDC_MAX_TOKEN_MINUTES', 1, 1_440),
    maxSignInMinutes:
      readRaw(env, 'OIDC_MAX_SIGN_IN_MINUTES') === '' ? null : readInteger(env, 'OIDC_MAX_SIGN_IN_MINUTES', 1, 43_200),
    administratorAcr: readList(env, 'OIDC_ADMINISTRATOR_ACR'),
  };
};

const ISSUER_FORM = 'only an https URL without user, query and fragment is allowed (http only on this machine)';

const parseMetricsToken = (env: Environment): string | null => {
  const token = readRaw(env, 'METRICS_TOKEN');
  if (token === '' || /^[\w.~+/-]{32,512}={0,2}$/.test(token)) return token || null;
  throw new InvalidSetting(
    'METRICS_TOKEN',
    '…',
    'it must have 32 to 512 characters: letters, digits and . _ ~ + / - (and = at the end)',
  );
};
