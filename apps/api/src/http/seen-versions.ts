import type { FastifyRequest } from 'fastify';
import type { RequestOptions } from '#api/http/command-context';

/**
 * The versions of records as a caller sees them. A version counts the events that the caller may see, so that it does not tell of the others. What is stored
 * and what decides about a command is the number of all events.
 */
export abstract class SeenVersions {
  /** The number of all events at the version that the caller sent. A number that is not current if the caller could see an event since. */
  abstract resolveVersion(request: FastifyRequest, options: RequestOptions, seen: number): Promise<number>;

  /** The version that the caller sees of the record with this id after so many events. */
  abstract showVersion(request: FastifyRequest, id: string, stored: number): number | Promise<number>;
}
