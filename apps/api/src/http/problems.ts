import { HttpException } from '@nestjs/common';
import { TurnedAway } from '#api/http/request-rejected';
import { UnreadableBody } from '#api/http/malformed-body';
import { OutcomeUnknown, StoreUnavailable, VersionConflict } from '#execution/event-store';
import { NotStorable } from '#kernel/json';
import { Refused, UnknownStream } from '#kernel/refused';
import { KeyReused } from '#execution/command-executor';
import { KeyErased } from '#execution/subject-keys';
import { NewerEvent } from '#kernel/upcast';
import { Forbidden, IssuerUnavailable, Unauthenticated } from '#platform/identity';
import { UnusableFile } from '#registers/unreadable-file';

/** One field of a body, query or header that is wrong; nested ones with dots (`aims.0.target.value`). */
export interface WrongField {
  readonly field: string;
  readonly message: string;
}

/** The request itself is wrong; nothing was decided. */
export class BadBody extends Error {
  constructor(readonly wrong: readonly WrongField[]) {
    super('The request is not as it should be; each wrong field is named.');
    this.name = 'BadBody';
  }
}

/** A header is malformed; the sentence names it. */
export class BadHeader extends Error {
  constructor(
    readonly header: string,
    sentence: string,
  ) {
    super(sentence);
    this.name = 'BadHeader';
  }
}

/** The route exists, but not with this method. */
export class MethodNotAllowed extends Error {
  constructor(readonly allowed: readonly string[]) {
    super(`Here only ${allowed.join(', ')} can be used.`);
    this.name = 'MethodNotAllowed';
  }
}

/** What is there comes in none of the forms that the request takes. */
export class NotAcceptable extends Error {
  constructor(offered: readonly string[]) {
    super(`This comes as ${offered.join(' or ')}; the Accept header takes none of it.`);
    this.name = 'NotAcceptable';
  }
}

/**
 * Every code that a problem document can carry, with its HTTP status and title. A refusal (`refused`) carries the code of the rule instead.
 * The codes are public: none is renamed.
 */
export const PROBLEMS = {
  'bad-body': { status: 400, title: 'The request is not as it should be' },
  'broken-json': { status: 400, title: 'The body is not valid JSON' },
  'bad-header': { status: 400, title: 'A header is malformed' },
  'bad-request': { status: 400, title: 'The request cannot be read' },
  'not-storable': { status: 400, title: 'The content cannot be stored' },
  unauthenticated: { status: 401, title: 'It is not known who you are' },
  forbidden: { status: 403, title: 'You may not do this' },
  'not-found': { status: 404, title: 'There is no such record' },
  'unknown-route': { status: 404, title: 'There is no such address' },
  'method-not-allowed': { status: 405, title: 'This method cannot be used here' },
  'not-acceptable': { status: 406, title: 'This cannot be had in the form that is asked for' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive' },
  refused: { status: 409, title: 'A rule says no' },
  'version-conflict': { status: 409, title: 'Somebody else was first' },
  erased: { status: 409, title: 'What this belongs to was erased' },
  'stale-version': { status: 412, title: 'The record has changed since' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'address-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'unusable-file': { status: 422, title: 'The file is not the register it is said to be' },
  'key-reused': { status: 422, title: 'The idempotency key belongs to another request' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  internal: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'Not available for the moment' },
  'outcome-unknown': { status: 503, title: 'It is not known whether this was recorded' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemKind = keyof typeof PROBLEMS;

/** All codes, for the documentation. */
export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemKind[];

/** What went wrong, before it is written as a document. */
export interface Finding {
  readonly kind: ProblemKind;
  readonly detail: string | null;
  /** The code of the rule, where it is not the kind itself. */
  readonly code?: string;
  readonly errors?: readonly WrongField[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** What of the request decides on the answer. */
export interface Asked {
  readonly ifMatch: boolean;
}

type ErrorClass<E> = abstract new (...args: never[]) => E;
type Row = (error: unknown, asked: Asked) => Finding | null;

const on =
  <E>(type: ErrorClass<E>, finding: (error: E, asked: Asked) => Finding): Row =>
  (error, asked) =>
    error instanceof type ? finding(error, asked) : null;

const RETRY_SOON = { 'Retry-After': '2' };

/** The one table from errors to answers. The first row that fits holds; what fits none is a fault of ours. */
const TABLE: readonly Row[] = [
  on(Refused, ({ code, message }) => ({ kind: 'refused', code, detail: message })),
  on(UnknownStream, ({ message }) => ({ kind: 'not-found', detail: message })),
  on(VersionConflict, ({ actual }, { ifMatch }) => ({
    kind: ifMatch ? 'stale-version' : 'version-conflict',
    detail: `The record is at version ${actual === null ? 0 : actual + 1} now; read it again before deciding.`,
  })),
  on(NotStorable, ({ message }) => ({ kind: 'not-storable', detail: message })),
  on(KeyReused, () => ({
    kind: 'key-reused',
    detail: 'This Idempotency-Key came with another body before; use a new key for another request.',
  })),
  on(UnusableFile, ({ message }) => ({ kind: 'unusable-file', detail: message })),
  on(KeyErased, () => ({ kind: 'erased', detail: 'The personal data that this belongs to was erased.' })),
  on(BadBody, ({ message, wrong }) => ({ kind: 'bad-body', detail: message, errors: wrong })),
  on(BadHeader, ({ header, message }) => ({
    kind: 'bad-header',
    detail: message,
    errors: [{ field: header, message }],
  })),
  on(TurnedAway, ({ kind, message, headers }) => ({ kind, detail: message, headers })),
  on(UnreadableBody, ({ kind, message }) => ({ kind, detail: message })),
  on(Unauthenticated, ({ message }) => ({
    kind: 'unauthenticated',
    detail: message,
    headers: { 'WWW-Authenticate': 'Bearer' },
  })),
  on(Forbidden, ({ message }) => ({ kind: 'forbidden', detail: message })),
  on(MethodNotAllowed, ({ allowed, message }) => ({
    kind: 'method-not-allowed',
    detail: message,
    headers: { Allow: allowed.join(', ') },
  })),
  on(NotAcceptable, ({ message }) => ({ kind: 'not-acceptable', detail: message })),
  on(StoreUnavailable, () => ({
    kind: 'unavailable',
    detail: 'What this needs cannot be written or read just now; nothing was recorded.',
    headers: RETRY_SOON,
  })),
  on(IssuerUnavailable, () => ({
    kind: 'unavailable',
    detail: 'Your token cannot be checked just now, as its issuer does not answer; nothing was recorded.',
    headers: RETRY_SOON,
  })),
  on(NewerEvent, ({ message }) => ({ kind: 'unavailable', detail: message })),
  on(OutcomeUnknown, () => ({
    kind: 'outcome-unknown',
    detail: 'Send the same request with the same Idempotency-Key again: it is recorded once, whatever happened.',
    headers: RETRY_SOON,
  })),
  on(HttpException, (error) => fromStatus(codeOf(error.cause), error.getStatus())),
  (error) =>
    error instanceof Error && codeOf(error).startsWith('FST_ERR_') ? fromStatus(codeOf(error), statusOf(error)) : null,
];

const FAULT: Finding = { kind: 'internal', detail: null };

/** What the answer to this error is. */
export const findingOf = (error: unknown, asked: Asked): Finding => {
  for (const row of TABLE) {
    const finding = row(error, asked);
    if (finding !== null) return finding;
  }
  return FAULT;
};

/** Errors of the web framework, by their code. */
const BY_CODE: Readonly<Record<string, Finding>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { kind: 'broken-json', detail: 'The body is not valid JSON.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { kind: 'broken-json', detail: 'The body is empty, but said to be JSON.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    kind: 'bad-request',
    detail: 'The body is not as long as Content-Length says.',
  },
  FST_ERR_BAD_URL: { kind: 'bad-request', detail: 'The address is malformed.' },
};

const BODY_TYPES = 'Send the body as application/json, or as text/csv where a register is imported.';

/** Errors of the web framework, by their status. */
const BY_STATUS: Readonly<Record<number, Finding>> = {
  400: { kind: 'bad-request', detail: 'The request cannot be read.' },
  401: { kind: 'unauthenticated', detail: 'It is not known who you are.', headers: { 'WWW-Authenticate': 'Bearer' } },
  403: { kind: 'forbidden', detail: 'You may not do this.' },
  404: { kind: 'unknown-route', detail: 'There is no such address.' },
  408: { kind: 'request-timeout', detail: 'The request took too long to arrive.' },
  413: { kind: 'body-too-large', detail: 'The body is larger than is taken here.' },
  414: { kind: 'address-too-long', detail: 'A part of the address is too long.' },
  415: { kind: 'unsupported-media-type', detail: BODY_TYPES },
  429: { kind: 'too-many-requests', detail: 'Wait a little before asking again.', headers: RETRY_SOON },
  503: { kind: 'unavailable', detail: 'Try again in a moment.', headers: RETRY_SOON },
};

const fromStatus = (code: string, status: number): Finding => BY_CODE[code] ?? BY_STATUS[status] ?? FAULT;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const statusOf = (error: Error): number =>
  'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
