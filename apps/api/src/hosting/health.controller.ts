import { Controller, Get, Headers, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '#api/access/bearer-guard';
import { JsonResponse } from '#api/http/query-route';
import { runWithDeadline } from '#execution/deadline';
import * as schema from '#api/openapi/response-schemas';
import { MetricsToken } from '#platform/identity';

/** One component of the service, such as the event store or a view. */
export interface Component {
  readonly ready: boolean;
  /** False when the service is ready without it. */
  readonly needed: boolean;
  /** Values that are safe to publish, such as the lag of a view; never anything about a person. */
  readonly [value: string]: string | number | boolean | null;
}

/** Reports whether the components of the service are ready. */
export abstract class Readiness {
  /** By name: the event store, each view and each reaction. */
  abstract components(): Promise<Readonly<Record<string, Component>>>;
}

const COMPONENTS = schema.anyObject(
  'By name. Each has `ready`, `needed` and values of its own. Absent unless HEALTH_DETAILS is true or the metrics token is sent.',
);
const LIVE = schema.object<{ status: 'live' }>({ status: schema.enumOf<'live'>({ live: true }) });
const READY = schema.object<{ status: 'ready'; components: object }>(
  {
    status: schema.enumOf<'ready'>({ ready: true }),
    components: COMPONENTS,
  },
  ['components'],
);
const NOT_READY = schema.object<{ status: 'not-ready'; components: object }>(
  {
    status: schema.enumOf<'not-ready'>({ 'not-ready': true }),
    components: COMPONENTS,
  },
  ['components'],
);

/** Deadline of the response. Probes usually give up after two seconds. */
const TIMEOUT_MS = 1_800;

const TIMED_OUT: Readonly<Record<string, Component>> = {
  service: { ready: false, needed: true, reason: 'A server did not respond in time.' },
};

const readInTime = async (readiness: Readiness): Promise<Readonly<Record<string, Component>>> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<typeof TIMED_OUT>((resolve) => {
    timer = setTimeout(() => resolve(TIMED_OUT), TIMEOUT_MS);
  });
  const components = runWithDeadline(TIMEOUT_MS, () => readiness.components());
  return Promise.race([components, timeout]).finally(() => clearTimeout(timer));
};

/** Whether everybody may read the components of the service. */
export class HealthDetails {
  constructor(readonly isPublic: boolean) {}
}

/** Public routes for probes: liveness and readiness. The components reveal how the installation is built. They can therefore be limited to callers with the metrics token. */
@ApiTags('Health')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(HealthDetails) private readonly details: HealthDetails,
    @Inject(MetricsToken) private readonly metricsToken: MetricsToken,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'Check that the process runs' })
  @JsonResponse('The process runs.', LIVE)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Check that the service is ready' })
  @JsonResponse('Every needed component is ready.', READY)
  @ApiResponse({
    status: 503,
    description: 'A needed component is not ready. The response names it.',
    content: { 'application/json': { schema: NOT_READY } },
  })
  async ready(
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const components = await readInTime(this.readiness);
    const ready = Object.values(components).every((component) => component.ready || !component.needed);
    void reply.header('Cache-Control', 'no-store');
    if (!ready) void reply.code(503).header('Retry-After', '2');
    const isShown = this.details.isPublic || this.metricsToken.matches(authorization);
    return { status: ready ? 'ready' : 'not-ready', ...(isShown ? { components } : {}) };
  }
}
