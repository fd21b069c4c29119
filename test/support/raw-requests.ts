/** A complete HTTP response. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface RawRequest {
  readonly method?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text is sent unchanged, anything else as JSON. */
  readonly body?: unknown;
}

/** Creates a function that sends any request, valid or not. */
export const createSender =
  (url: string) =>
  async (path: string, { method = 'POST', token, headers = {}, body }: RawRequest = {}): Promise<RawAnswer> => {
    const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const contentType = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...authorization, ...contentType, ...headers },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

export type Send = ReturnType<typeof createSender>;

/** The fields of a problem document that the tests use. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly correlationId: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

/** Matches internal details: stack traces, paths, file names, names of packages and errors. */
const INTERNAL_DETAILS =
  /\bat .+:\d+:\d+|node_modules|\/(work|home|root|tmp|usr)\/|\.[cm]?[jt]s\b|SQLITE|FST_ERR|TypeError|\[object /;

/** Describes why an answer is not a problem document with one of these statuses. Null if it is one. */
export const describeFault = ({ status, headers, text }: RawAnswer, ...expected: readonly number[]): string | null => {
  if (!expected.includes(status)) return `answered ${status}, not ${expected.join(' or ')}: ${text.slice(0, 300)}`;
  if (!(headers.get('Content-Type') ?? '').startsWith('application/problem+json'))
    return `is not a problem document but ${headers.get('Content-Type')}`;
  const { code, correlationId, status: documentStatus } = JSON.parse(text) as Problem;
  if (typeof code !== 'string' || !/^[a-z-]+$/.test(code)) return `has no code: ${text}`;
  if (documentStatus !== status) return `has status ${status}, but its document says ${documentStatus}`;
  if (correlationId !== headers.get('X-Correlation-Id')) return `has the wrong correlation id: ${text}`;
  return INTERNAL_DETAILS.test(text) ? `shows internal details: ${text.slice(0, 300)}` : null;
};

export const parseProblem = ({ text }: RawAnswer): Problem => JSON.parse(text) as Problem;
