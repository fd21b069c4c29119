import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Policy } from '#api/access/policy';
import { OrWithMetricsToken } from '#api/http/bearer-guard';
import { Metrics } from '#platform/metrics';

/** For Prometheus: a machine shows the metrics token of the installation, a person signs in. */
@ApiTags('Operations')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Policy('What this process counts, for Prometheus (also with the METRICS_TOKEN)', { administrator: ['everywhere'] })
  @OrWithMetricsToken()
  @ApiOkResponse({
    description: 'The metrics in the text form of Prometheus.',
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.contentType).header('Cache-Control', 'no-store');
    return this.metrics.text();
  }
}
