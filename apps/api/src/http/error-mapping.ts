import { HttpException } from '@nestjs/common';
import { NotUpToDate } from '#api/hosting/read-consistency';
import { MalformedBody } from '#api/http/malformed-body';
import { type Problem } from '#api/http/problems';
import { InvalidHeader, MethodNotAllowed, NotAcceptable, ValidationFailed } from '#api/http/request-errors';
import { RequestRejected } from '#api/http/request-rejected';
import { FileDamaged, FileErased } from '#files/file-encryption';
import { FileStoreUnavailable } from '#files/file-store';
import { IdempotencyKeyReused } from '#execution/command-executor';
import {
  LogReplaced,
  OutcomeUnknown,
  StoreUnavailable,
  StreamTruncated,
  VersionConflict,
} from '#execution/event-store';
import { KeyErased, KeyMissing } from '#execution/subject-keys';
import { NotStorable } from '#kernel/json';
import { RecordFull, Refused, UnknownStream } from '#kernel/refused';
import { NewerEvent } from '#kernel/upcast';
import { Forbidden, IssuerUnavailable, Unauthenticated } from '#platform/identity';
import { PastDayNotReady } from '#processing/past-read-models';
import { UnreadableFile } from '#registers/unreadable-file';

/** What the mapping needs to know about the request. */
export interface RequestFacts {
  readonly ifMatch: boolean;
}

type ErrorClass<E> = abstract new (...args: never[]) => E;
type ErrorMapping = (error: unknown, request: RequestFacts) => Problem | null;

const mapError =
  <E>(type: ErrorClass<E>, toProblem: (error: E, request: RequestFacts) => Problem): ErrorMapping =>
  (error, request) =>
    error instanceof type ? toProblem(error, request) : null;

const RETRY_SOON = { 'Retry-After': '2' };
const RETRY_LATER = { 'Retry-After': '60' };
const USE_BEARER_TOKEN = { 'WWW-Authenticate': 'Bearer' };

/** The only table from errors to problems. The first mapping that matches applies; an error that matches none is internal. */
const ERROR_MAPPINGS: readonly ErrorMapping[] = [
  mapError(Refused, ({ code, message }) => ({ kind: 'rule-violation', code, detail: message })),
  mapError(RecordFull, ({ message }) => ({ kind: 'record-full', detail: message })),
  mapError(UnknownStream, ({ message }) => ({ kind: 'not-found', detail: message })),
  // The version is not told: it counts events that the caller may not see.
  mapError(VersionConflict, (_, { ifMatch }) => ({
    kind: ifMatch ? 'precondition-failed' : 'version-conflict',
    detail: 'The record has changed. Read it again before you decide.',
  })),
  mapError(NotStorable, ({ message }) => ({ kind: 'not-storable', detail: message })),
  mapError(IdempotencyKeyReused, () => ({
    kind: 'idempotency-key-reused',
    detail: 'This Idempotency-Key was sent before with another body. Use a new key for a new request.',
  })),
  mapError(UnreadableFile, ({ message }) => ({ kind: 'unusable-file', detail: message })),
  mapError(KeyErased, () => ({
    kind: 'personal-data-erased',
    detail: 'The personal data that this belongs to has been erased.',
  })),
  mapError(ValidationFailed, ({ message, wrong }) => ({ kind: 'validation-failed', detail: message, errors: wrong })),
  mapError(InvalidHeader, ({ header, message }) => ({
    kind: 'invalid-header',
    detail: message,
    errors: [{ field: header, message }],
  })),
  mapError(RequestRejected, ({ kind, message, headers }) => ({ kind, detail: message, headers })),
  mapError(MalformedBody, ({ kind, message }) => ({ kind, detail: message })),
  mapError(Unauthenticated, ({ message }) => ({ kind: 'unauthenticated', detail: message, headers: USE_BEARER_TOKEN })),
  mapError(Forbidden, ({ message }) => ({ kind: 'forbidden', detail: message })),
  mapError(MethodNotAllowed, ({ allowed, message }) => ({
    kind: 'method-not-allowed',
    detail: message,
    headers: { Allow: allowed.join(', ') },
  })),
  mapError(NotAcceptable, ({ message }) => ({ kind: 'not-acceptable', detail: message })),
  mapError(NotUpToDate, ({ message }) => ({ kind: 'unavailable', detail: message, headers: RETRY_SOON })),
  mapError(KeyMissing, () => ({
    kind: 'key-missing',
    detail:
      'A key of the personal data that this belongs to is missing, so nothing was recorded. Ask the operator of the service to restore it. Then send the same request with the same Idempotency-Key again.',
    headers: RETRY_LATER,
  })),
  mapError(LogReplaced, () => ({
    kind: 'log-replaced',
    detail:
      'The event store does not have the events that this service has read before, so nothing can be read or recorded safely.',
  })),
  mapError(StreamTruncated, () => ({
    kind: 'stream-truncated',
    detail: 'The event store no longer returns all events of this record, so nothing can be read or recorded safely.',
  })),
  mapError(PastDayNotReady, ({ message }) => ({ kind: 'unavailable', detail: message, headers: RETRY_SOON })),
  mapError(FileErased, ({ message }) => ({ kind: 'file-erased', detail: message })),
  mapError(FileDamaged, () => ({
    kind: 'file-damaged',
    detail: 'The stored file is missing or was changed. Nothing of it is sent.',
  })),
  mapError(FileStoreUnavailable, () => ({
    kind: 'unavailable',
    detail:
      'The store of files is temporarily unavailable. Nothing was recorded. Try again later, and tell the administrator if this goes on.',
    headers: RETRY_SOON,
  })),
  mapError(StoreUnavailable, () => ({
    kind: 'unavailable',
    detail: 'A database is temporarily unavailable. Nothing was recorded.',
    headers: RETRY_SOON,
  })),
  mapError(IssuerUnavailable, () => ({
    kind: 'unavailable',
    detail: 'Your token cannot be verified, because the identity provider does not respond. Nothing was recorded.',
    headers: RETRY_SOON,
  })),
  mapError(NewerEvent, ({ message }) => ({ kind: 'unavailable', detail: message })),
  mapError(OutcomeUnknown, () => ({
    kind: 'outcome-unknown',
    detail: 'Send the same request with the same Idempotency-Key again. It is recorded only once.',
    headers: RETRY_SOON,
  })),
  mapError(HttpException, (error) => frameworkProblem(frameworkCode(error.cause), error.getStatus())),
  (error) =>
    error instanceof Error && frameworkCode(error).startsWith('FST_ERR_')
      ? frameworkProblem(frameworkCode(error), frameworkStatus(error))
      : null,
];

const INTERNAL: Problem = { kind: 'internal', detail: null };

/** The problem with which the API answers this error. */
export const problemFor = (error: unknown, request: RequestFacts): Problem => {
  for (const mapping of ERROR_MAPPINGS) {
    const problem = mapping(error, request);
    if (problem !== null) return problem;
  }
  return INTERNAL;
};

/** Errors of Fastify by their code. */
const BY_CODE: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { kind: 'malformed-json', detail: 'The body is not valid JSON.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { kind: 'malformed-json', detail: 'The Content-Type is JSON, but the body is empty.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    kind: 'bad-request',
    detail: 'The length of the body differs from Content-Length.',
  },
  FST_ERR_BAD_URL: { kind: 'bad-request', detail: 'The URL is malformed.' },
};

/** Errors of Fastify and Nest by their status. */
const BY_STATUS: Readonly<Record<number, Problem>> = {
  400: { kind: 'bad-request', detail: 'The request cannot be read.' },
  401: { kind: 'unauthenticated', detail: 'Authentication is required.', headers: USE_BEARER_TOKEN },
  403: { kind: 'forbidden', detail: 'You are not allowed to do this.' },
  404: { kind: 'route-not-found', detail: 'There is no such URL.' },
  408: { kind: 'request-timeout', detail: 'The request took too long to arrive.' },
  413: { kind: 'content-too-large', detail: 'The body is larger than the limit.' },
  414: { kind: 'uri-too-long', detail: 'Part of the URL is too long.' },
  415: {
    kind: 'unsupported-media-type',
    detail:
      'Send the body as application/json, as text/csv to import a file, or as application/octet-stream or the Content-Type of the file for a paper.',
  },
  429: { kind: 'too-many-requests', detail: 'Wait before you try again.', headers: RETRY_SOON },
  503: { kind: 'unavailable', detail: 'Try again in a moment.', headers: RETRY_SOON },
};

const frameworkProblem = (code: string, status: number): Problem => BY_CODE[code] ?? BY_STATUS[status] ?? INTERNAL;

const frameworkCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const frameworkStatus = (error: Error): number =>
  'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
