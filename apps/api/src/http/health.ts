import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '#api/http/bearer-guard';

/** One thing that the service needs. */
export interface Part {
  readonly ready: boolean;
  /** Figures and a safe sentence, such as how far a view is behind; never anything about a person. */
  readonly [figure: string]: string | number | boolean | null;
}

/** Whether what the service needs is there. */
export abstract class Readiness {
  /** By name: the event store, each view, each reaction. */
  abstract parts(): Promise<Readonly<Record<string, Part>>>;
}

/** Open to everybody: whether the process runs, and whether it can do its work. */
@ApiTags('Health')
@Open()
@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the process runs' })
  @ApiOkResponse({ description: 'It runs' })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Whether the service can do its work, with each part it needs' })
  @ApiOkResponse({ description: 'Every part is ready' })
  @ApiServiceUnavailableResponse({ description: 'Some part is not ready; the answer says which' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const parts = await this.readiness.parts();
    const ready = Object.values(parts).every((part) => part.ready);
    void reply.header('Cache-Control', 'no-store');
    if (!ready) void reply.code(503).header('Retry-After', '2');
    return { status: ready ? 'ready' : 'not-ready', parts };
  }
}
