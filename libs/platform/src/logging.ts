import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '#platform/configuration';

/** The log line of one request. It contains the pattern of the route, never the URL, which could contain personal data. */
export interface RequestLine {
  readonly correlationId: string;
  readonly method: string;
  /** The route as declared, such as `/v1/contracts/:id`; `null` if no route matches. */
  readonly route: string | null;
  readonly status: number;
  readonly durationMs: number;
  /** The code of the problem document with which the request was answered. */
  readonly code?: string;
}

/** Logger names under which Nest logs each module and route at start. Logged at level debug only. */
const STARTUP_CONTEXTS = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** Writes one line of JSON per entry to standard output. Log lines contain no personal data. */
export class Log implements LoggerService {
  private readonly pino: Logger;

  constructor(level: LogLevel, to?: DestinationStream) {
    const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
    this.pino = to === undefined ? pino(options) : pino(options, to);
  }

  request(line: RequestLine): void {
    this.pino.info(line, 'request');
  }

  /** Logs an unexpected error with its stack, which is never part of a response. */
  unexpectedError(error: unknown, correlationId: string): void {
    this.pino.error({ correlationId, ...describeError(error) }, 'unexpected error');
  }

  log(message: unknown, ...rest: unknown[]): void {
    const context = contextFrom(rest);
    if (STARTUP_CONTEXTS.has(context.context ?? '')) this.pino.debug(context, String(message));
    else this.pino.info(context, String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn(contextFrom(rest), String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const [stack] = rest.length > 1 ? rest : [];
    const details = message instanceof Error ? describeError(message) : typeof stack === 'string' ? { stack } : {};
    this.pino.error({ ...contextFrom(rest), ...details }, message instanceof Error ? message.name : String(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.pino.fatal(contextFrom(rest), String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(contextFrom(rest), String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.pino.trace(contextFrom(rest), String(message));
  }
}

/** Reads the name of the logging class, which Nest passes as the last argument. */
const contextFrom = (rest: readonly unknown[]): { readonly context?: string } => {
  const last = rest.at(-1);
  return typeof last === 'string' ? { context: last } : {};
};

const describeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { error: error.name, stack: error.stack, ...cause };
};
