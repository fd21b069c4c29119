import { applyDecorators, Injectable, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Policy, type Grants } from '#api/access/policy';
import type { QuerySources } from '#api/hosting/read-consistency';
import { negotiateMediaType } from '#api/http/content-negotiation';
import { AcceptsLogPosition } from '#api/http/log-position';
import { ConditionalGet, ETAG_HEADER } from '#api/http/query-route';
import { Reads } from '#api/http/reads';

export const CALENDAR_TYPE = 'text/calendar';

/** Rejects an `Accept` header that does not accept a calendar file. */
@Injectable()
class CalendarOnlyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    negotiateMediaType(headers.accept, [CALENDAR_TYPE]);
    return true;
  }
}

/** A route that returns entries for a calendar program (iCalendar, RFC 5545). */
export const CalendarRoute = (summary: string, grants: Grants, sources: QuerySources): MethodDecorator =>
  applyDecorators(
    Policy(summary, grants),
    UseGuards(CalendarOnlyGuard),
    Reads(sources),
    AcceptsLogPosition(),
    ApiResponse({
      status: 200,
      description:
        'An iCalendar file (RFC 5545) with entries of whole days, from a year ago on. They contain no text that can name people.',
      headers: { ETag: ETAG_HEADER },
      content: { [CALENDAR_TYPE]: { schema: { type: 'string' }, example: 'BEGIN:VCALENDAR' } },
    }),
    ConditionalGet(),
  );
