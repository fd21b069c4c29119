import { NotUpToDate } from '#api/hosting/read-consistency';
import type { OutageLog } from '#api/http/outage-log';
import { RequestRejected } from '#api/http/request-rejected';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { IssuerUnavailable } from '#platform/identity';
import type { Log } from '#platform/logging';

type ErrorClass = abstract new (...args: never[]) => Error;

const isOneOf = (error: unknown, classes: readonly ErrorClass[]): error is Error =>
  classes.some((each) => error instanceof each);

/** What everybody can cause without a fault of the service: a request in a form that is not supported, and a read model that is behind. */
const EXPECTED = [NotUpToDate, RequestRejected];

/** A database that does not respond fails every request. Its outage is logged, not each failure. */
const OUTAGE = [StoreUnavailable, OutcomeUnknown];

/** Logs the errors of requests, so that an outage does not fill the disk. Each request has its own line with status and code in any case. */
export class ErrorLog {
  constructor(
    private readonly log: Log,
    private readonly outages: OutageLog,
  ) {}

  /** Logs an error that was answered with a status of 500 or more. A fault of the service has a stack; everything that passes by itself has one sentence. */
  record(error: unknown, correlationId: string): void {
    if (isOneOf(error, EXPECTED)) return;
    if (isOneOf(error, OUTAGE)) this.outages.record(error);
    else if (error instanceof IssuerUnavailable) this.log.warn(`${error.message} (correlation id ${correlationId})`);
    else this.log.unexpectedError(error, correlationId);
  }
}
