import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowMetricsToken } from '#api/access/bearer-guard';
import { Policy } from '#api/access/policy';
import { Metrics } from '#platform/metrics';

/** Metrics for Prometheus: a machine sends the metrics token of the installation, a person signs in. */
@ApiTags('Operations')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Policy('Read metrics for Prometheus (METRICS_TOKEN accepted)', { administrator: ['everywhere'] })
  @AllowMetricsToken()
  @ApiOkResponse({
    description: 'The metrics of this process in the Prometheus text format.',
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  async getMetrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.contentType).header('Cache-Control', 'no-store');
    return this.metrics.text();
  }
}
