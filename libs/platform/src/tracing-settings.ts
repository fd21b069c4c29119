import { given, listOf, textOf, withoutSecrets, WrongSetting, type Environment } from '#platform/settings';

/** Where traces go, by the names that OpenTelemetry has for the variables. */
export interface TracingSettings {
  /** The collector's address for traces. */
  readonly url: string;
  /** What the collector wants in the headers, such as a key. */
  readonly headers: Readonly<Record<string, string>>;
  /** What this service is called in the traces. */
  readonly serviceName: string;
}

/** Null: nothing is traced. Throws `WrongSetting`, which never repeats a header. */
export const tracingSettings = (env: Environment): TracingSettings | null => {
  const endpoint = given(env, 'OTEL_EXPORTER_OTLP_ENDPOINT');
  const headers = headersOf(env);
  if (endpoint === '') return null;
  const url = URL.parse(endpoint);
  if (!/^https?:$/.test(url?.protocol ?? '') || url?.username !== '' || url.password !== '' || /[?#]/.test(endpoint))
    throw new WrongSetting('OTEL_EXPORTER_OTLP_ENDPOINT', withoutSecrets(endpoint), ENDPOINT_FORM);
  const base = endpoint.replace(/\/+$/, '');
  return { url: `${base}/v1/traces`, headers, serviceName: textOf(env, 'OTEL_SERVICE_NAME') };
};

const ENDPOINT_FORM =
  'only an http or https address without user, query and fragment is allowed (such as http://localhost:4318)';

const headersOf = (env: Environment): Readonly<Record<string, string>> => {
  const pairs = listOf(env, 'OTEL_EXPORTER_OTLP_HEADERS').map((pair) => /^([\w.-]+) *= *([!-~]+)$/.exec(pair));
  const found: Record<string, string> = {};
  for (const pair of pairs) {
    const [, name, value] = pair ?? [];
    if (name === undefined || value === undefined)
      throw new WrongSetting('OTEL_EXPORTER_OTLP_HEADERS', '…', 'only name=value with commas between is allowed');
    found[name] = decoded(value);
  }
  return found;
};

/** Values are percent-encoded, as the names of the variables are OpenTelemetry's. */
const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
