import type { WrongField } from '#api/http/request-errors';

/**
 * Every kind of problem: HTTP status, title, and what the client can do. The kind is the `code` of the problem document, except that a rule violation
 * has the code of its rule. Kinds are public names: they can be added but never renamed or removed.
 */
export const PROBLEMS = {
  'validation-failed': {
    status: 400,
    title: 'The request is not valid',
    advice: 'Correct the fields listed in errors.',
  },
  'malformed-json': { status: 400, title: 'The body is not valid JSON', advice: 'Send one JSON value in UTF-8.' },
  'invalid-header': { status: 400, title: 'A header is not valid', advice: 'Correct the header listed in errors.' },
  'bad-request': {
    status: 400,
    title: 'The request cannot be read',
    advice: 'Check the URL and the headers. They must be valid HTTP.',
  },
  'not-storable': {
    status: 400,
    title: 'The content cannot be stored',
    advice: 'Remove the value that the detail names.',
  },
  unauthenticated: {
    status: 401,
    title: 'Authentication required',
    advice: 'Send a valid token: Authorization: Bearer <token>.',
  },
  forbidden: {
    status: 403,
    title: 'You are not allowed to do this',
    advice: 'Ask an administrator if you need a role that allows it.',
  },
  'not-found': {
    status: 404,
    title: 'No such record',
    advice: 'Check the ids in the URL. You also get this response for records that you cannot see.',
  },
  'route-not-found': {
    status: 404,
    title: 'No such URL',
    advice: 'Check the URL. The API documentation lists all URLs.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The method is not supported',
    advice: 'Use a method listed in the Allow header.',
  },
  'not-acceptable': {
    status: 406,
    title: 'The requested format is not available',
    advice: 'Accept application/json, or text/csv for lists.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    advice: 'Send the request again over a faster connection, or send less.',
  },
  'rule-violation': {
    status: 409,
    title: 'Not allowed by a rule',
    advice: 'Read the detail. The code names the rule; the route documents all codes of its rules.',
  },
  'version-conflict': {
    status: 409,
    title: 'The record was changed by someone else',
    advice: 'Read the record again before you decide what to send.',
  },
  'record-full': {
    status: 409,
    title: 'The record has reached its maximum',
    advice: 'Read the detail. Start a new record.',
  },
  'personal-data-erased': {
    status: 409,
    title: 'The personal data has been erased',
    advice: 'You cannot record anything about erased personal data. Use another record.',
  },
  'file-erased': {
    status: 410,
    title: 'The file has been erased',
    advice: 'Nobody can read it again. Ask the clerk for another version.',
  },
  'precondition-failed': {
    status: 412,
    title: 'The record has changed',
    advice: 'Read the record again and send its new version as If-Match.',
  },
  'content-too-large': { status: 413, title: 'The body is too large', advice: 'Send a smaller body.' },
  'uri-too-long': { status: 414, title: 'The URL is too long', advice: 'Send a shorter URL.' },
  'unsupported-media-type': {
    status: 415,
    title: 'The media type is not supported',
    advice:
      'Send application/json, text/csv to import a file, or application/octet-stream or the Content-Type of the file for a paper.',
  },
  'unusable-file': {
    status: 422,
    title: 'The file cannot be imported',
    advice: 'Check that the file is the register named in the URL, as published.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The idempotency key was used before',
    advice: 'Use a new Idempotency-Key for each new request.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    advice: 'Wait for the number of seconds in Retry-After.',
  },
  'headers-too-large': { status: 431, title: 'The headers are too large', advice: 'Send fewer or shorter headers.' },
  'request-cut-off': {
    status: 499,
    title: 'The client closed the connection before it had sent the whole body',
    advice: 'Nobody receives this response. It is counted and logged. Send the whole request again.',
  },
  internal: {
    status: 500,
    title: 'Internal error',
    advice: 'Report the correlationId to the operator of the service.',
  },
  'not-implemented': {
    status: 501,
    title: 'The transfer coding is not supported',
    advice: 'Send the body with Content-Length, or with Transfer-Encoding: chunked.',
  },
  unavailable: {
    status: 503,
    title: 'Temporarily unavailable',
    advice: 'Nothing was recorded. Send the request again after the number of seconds in Retry-After.',
  },
  'key-missing': {
    status: 503,
    title: 'A key of personal data is missing',
    advice: 'Ask the operator of the service to restore the key. Nothing was recorded.',
  },
  'log-replaced': {
    status: 503,
    title: 'The event store was replaced',
    advice:
      'Nothing was recorded. Tell the operators of the service that the event store was replaced, for example by an older copy.',
  },
  'file-damaged': {
    status: 500,
    title: 'The stored file is damaged',
    advice: 'Report the correlation id. The operator can restore the file from a backup.',
  },
  'stream-truncated': {
    status: 503,
    title: 'Part of the record is missing',
    advice: 'Nothing was recorded. Tell the operators of the service that events were removed from the event store.',
  },
  'outcome-unknown': {
    status: 503,
    title: 'The outcome is unknown',
    advice: 'Send the same request with the same Idempotency-Key again. It is recorded only once.',
  },
} as const satisfies Record<string, { status: number; title: string; advice: string }>;

export type ProblemKind = keyof typeof PROBLEMS;

/** All kinds, for the documentation. */
export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemKind[];

/** The path at which the API describes each kind of problem. */
export const PROBLEMS_PATH = 'v1/problems';

/** The `type` of a problem document: a relative URI (RFC 9457, section 3.1.1), because the project has no domain name of its own. */
export const problemType = (kind: ProblemKind): string => `/${PROBLEMS_PATH}/${kind}`;

/** A problem before it becomes a document. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly detail: string | null;
  /** The code of a rule; absent when the kind is the code. */
  readonly code?: string;
  readonly errors?: readonly WrongField[];
  readonly headers?: Readonly<Record<string, string>>;
}
