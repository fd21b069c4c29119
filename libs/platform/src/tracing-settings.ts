import { readRaw, readList, readText, redactUrl, InvalidSetting, type Environment } from '#platform/settings';

/** Where to send traces. The variables have the names that OpenTelemetry defines. */
export interface TracingSettings {
  /** URL of the collector for traces. */
  readonly url: string;
  /** Headers for the collector, such as an API key. */
  readonly headers: Readonly<Record<string, string>>;
  /** Name of this service in the traces. */
  readonly serviceName: string;
}

/** Reads the tracing settings; `null` if tracing is off. Throws `InvalidSetting`, whose message never contains a header. */
export const parseTracingSettings = (env: Environment): TracingSettings | null => {
  const endpoint = readRaw(env, 'OTEL_EXPORTER_OTLP_ENDPOINT');
  const headers = parseHeaders(env);
  if (endpoint === '') return null;
  const url = URL.parse(endpoint);
  if (!/^https?:$/.test(url?.protocol ?? '') || url?.username !== '' || url.password !== '' || /[?#]/.test(endpoint))
    throw new InvalidSetting('OTEL_EXPORTER_OTLP_ENDPOINT', redactUrl(endpoint), ENDPOINT_FORM);
  const base = endpoint.replace(/\/+$/, '');
  return { url: `${base}/v1/traces`, headers, serviceName: readText(env, 'OTEL_SERVICE_NAME') };
};

const ENDPOINT_FORM = 'it must be an http or https URL without user, query and fragment, such as http://localhost:4318';

const parseHeaders = (env: Environment): Readonly<Record<string, string>> => {
  const pairs = readList(env, 'OTEL_EXPORTER_OTLP_HEADERS').map((pair) => /^([\w.-]+) *= *([!-~]+)$/.exec(pair));
  const found: Record<string, string> = {};
  for (const pair of pairs) {
    const [, name, value] = pair ?? [];
    if (name === undefined || value === undefined)
      throw new InvalidSetting(
        'OTEL_EXPORTER_OTLP_HEADERS',
        '…',
        'it must be a list of name=value separated by commas',
      );
    found[name] = decodeHeaderValue(value);
  }
  return found;
};

/** Decodes a percent-encoded value, as OpenTelemetry defines it. Returns malformed values unchanged. */
const decodeHeaderValue = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
