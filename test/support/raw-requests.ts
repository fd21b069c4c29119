/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface RawRequest {
  readonly method?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is when it is text, else as JSON. */
  readonly body?: unknown;
}

/** Sends whatever it is told to, well-formed or not. */
export const sender =
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

export type Send = ReturnType<typeof sender>;

/** What a problem document has to say. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly correlationId: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

/** What gives the inside of the program away: stacks, paths, file names, names of packages and errors. */
const INSIDE =
  /\bat .+:\d+:\d+|node_modules|\/(work|home|root|tmp|usr)\/|\.[cm]?[jt]s\b|SQLITE|FST_ERR|TypeError|\[object /;

/** What is wrong with an answer that should be a problem document with this status; null when nothing is. */
export const faultOf = ({ status, headers, text }: RawAnswer, ...expected: readonly number[]): string | null => {
  if (!expected.includes(status)) return `answered ${status}, not ${expected.join(' or ')}: ${text.slice(0, 300)}`;
  if (!(headers.get('Content-Type') ?? '').startsWith('application/problem+json'))
    return `is no problem document but ${headers.get('Content-Type')}`;
  const { code, correlationId, status: told } = JSON.parse(text) as Problem;
  if (typeof code !== 'string' || !/^[a-z-]+$/.test(code)) return `has no code: ${text}`;
  if (told !== status) return `says ${told} and is ${status}`;
  if (correlationId !== headers.get('X-Correlation-Id')) return `is not correlated: ${text}`;
  return INSIDE.test(text) ? `tells of the inside: ${text.slice(0, 300)}` : null;
};

export const problemIn = ({ text }: RawAnswer): Problem => JSON.parse(text) as Problem;
