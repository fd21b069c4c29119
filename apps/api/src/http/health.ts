import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '#api/http/bearer-guard';
import { anything, fields, word } from '#api/openapi/response-schemas';
import { Answers } from '#api/http/query-route';

/** One thing that the service needs. */
export interface Part {
  readonly ready: boolean;
  /** False: the service is ready without it. */
  readonly needed: boolean;
  /** Figures and a safe sentence, such as how far a view is behind; never anything about a person. */
  readonly [figure: string]: string | number | boolean | null;
}

/** Whether what the service needs is there. */
export abstract class Readiness {
  /** By name: the event store, each view, each reaction. */
  abstract parts(): Promise<Readonly<Record<string, Part>>>;
}

const PARTS = anything('By name, each with `ready`, whether it is `needed`, and its figures.');
const LIVE = fields<{ status: 'live' }>({ status: word<'live'>({ live: true }) });
const READY = fields<{ status: 'ready'; parts: object }>({ status: word<'ready'>({ ready: true }), parts: PARTS });
const NOT_READY = fields<{ status: 'not-ready'; parts: object }>({
  status: word<'not-ready'>({ 'not-ready': true }),
  parts: PARTS,
});

/** Open to everybody: whether the process runs, and whether it can do its work. */
@ApiTags('Health')
@Open()
@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the process runs' })
  @Answers('It runs.', LIVE)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Whether the service can do its work, with each part it needs' })
  @Answers('Every part that is needed is ready.', READY)
  @ApiResponse({
    status: 503,
    description: 'Some part that is needed is not ready; the answer says which.',
    content: { 'application/json': { schema: NOT_READY } },
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const parts = await this.readiness.parts();
    const ready = Object.values(parts).every((part) => part.ready || !part.needed);
    void reply.header('Cache-Control', 'no-store');
    if (!ready) void reply.code(503).header('Retry-After', '2');
    return { status: ready ? 'ready' : 'not-ready', parts };
  }
}
