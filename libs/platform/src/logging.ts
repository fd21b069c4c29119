import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '#platform/configuration';

/** What is told of one answered request: the route's pattern and never its address, which could name somebody. */
export interface RequestLine {
  readonly correlationId: string;
  readonly method: string;
  /** As declared (`/v1/contracts/:id`); null when no route fits. */
  readonly route: string | null;
  readonly status: number;
  readonly milliseconds: number;
}

/** Where Nest tells of every module and route it assembles: of interest to whoever debugs only. */
const ASSEMBLY = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** One line of JSON for each thing worth telling, to standard output; holds no personal data. */
export class Log implements LoggerService {
  private readonly pino: Logger;

  constructor(level: LogLevel, to?: DestinationStream) {
    const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
    this.pino = to === undefined ? pino(options) : pino(options, to);
  }

  request(line: RequestLine): void {
    this.pino.info(line, 'request');
  }

  /** A fault of ours: with its stack, which no answer ever carries. */
  fault(error: unknown, correlationId: string): void {
    this.pino.error({ correlationId, ...described(error) }, 'fault');
  }

  log(message: unknown, ...rest: unknown[]): void {
    const context = contextOf(rest);
    if (ASSEMBLY.has(context.context ?? '')) this.pino.debug(context, String(message));
    else this.pino.info(context, String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn(contextOf(rest), String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const [stack] = rest.length > 1 ? rest : [];
    const details = message instanceof Error ? described(message) : typeof stack === 'string' ? { stack } : {};
    this.pino.error({ ...contextOf(rest), ...details }, message instanceof Error ? message.name : String(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.pino.fatal(contextOf(rest), String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(contextOf(rest), String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.pino.trace(contextOf(rest), String(message));
  }
}

/** Nest passes the name of the class that speaks as the last argument. */
const contextOf = (rest: readonly unknown[]): { readonly context?: string } => {
  const last = rest.at(-1);
  return typeof last === 'string' ? { context: last } : {};
};

const described = (error: unknown): object => {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = error.cause === undefined ? {} : { cause: described(error.cause) };
  return { error: error.name, stack: error.stack, ...cause };
};
