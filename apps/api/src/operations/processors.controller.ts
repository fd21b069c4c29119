import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Policy, type Grants } from '#api/access/policy';
import { ProcessorRegistry } from '#api/hosting/processor-registry';
import { Context } from '#api/http/command-context';
import { Accepts202, JsonResponse } from '#api/http/query-route';
import { BackgroundJobs } from '#api/operations/background-jobs';
import type { JobStatus } from '#api/operations/job';
import { JOB } from '#api/operations/job.schemas';
import { PROCESSOR_STATUS } from '#api/operations/operations.schemas';
import { EmptyBody } from '#api/validation/empty-body';
import { Id, TextField } from '#api/validation/fields';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { Log } from '#platform/logging';
import type { ProcessorStatus } from '#processing/processor-monitor';

const ADMINISTRATORS: Grants = { administrator: ['everywhere'] };

export class SkipBody {
  @Id({
    record: null,
    because: 'It names an event, not a record.',
    description: 'The event at which it stopped, as `GET /v1/operations` shows it.',
  })
  eventId!: string;
  @TextField({
    max: 500,
    description: 'Why the event can be skipped. This is kept for good, so do not name anybody.',
    example: 'Paid by hand',
  })
  reason!: string;
}

export class PauseBody {
  @TextField({
    max: 500,
    description: 'Why it is paused. Every administrator sees this until it is resumed, so do not name anybody.',
    example: 'Maintenance of the finance system',
  })
  reason!: string;
}

const Conflicts = (description: string): MethodDecorator =>
  ApiResponse({
    status: 409,
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });

/** Pauses views and reactions, restarts those that stopped at an event, rebuilds views and stops rebuilds. The log records who asked. */
@ApiTags('Operations')
@Controller('v1/operations/processors/:processor')
export class ProcessorsController {
  constructor(
    private readonly processors: ProcessorRegistry,
    private readonly jobs: BackgroundJobs,
    private readonly log: Log,
  ) {}

  @Post('retry')
  @HttpCode(200)
  @Policy('Retry the event at which a processor stopped', ADMINISTRATORS)
  @JsonResponse('Its status after the retry was requested.', PROCESSOR_STATUS)
  @Conflicts('`paused`: The processor is paused. Resume it, and it tries its event again.')
  async retryProcessor(
    @Param('processor') name: string,
    @Body() _: EmptyBody,
    @Context() options: CommandOptions,
  ): Promise<ProcessorStatus> {
    const found = await this.processors.get(name);
    this.logRequest(options, `asked the ${found.kind} ${name} to retry its event`);
    await this.processors.retry(found);
    return this.processors.get(name);
  }

  @Post('skip')
  @HttpCode(200)
  @Policy('Skip the event at which a processor stopped', ADMINISTRATORS)
  @JsonResponse(
    'Its status. A view skips the event in rebuilds too; a reaction never sends its commands.',
    PROCESSOR_STATUS,
  )
  @Conflicts('`not-stopped-there`: The processor is not stopped at this event. Check where it stopped.')
  async skipEvent(
    @Param('processor') name: string,
    @Body() { eventId, reason }: SkipBody,
    @Context() options: CommandOptions,
  ): Promise<ProcessorStatus> {
    const found = await this.processors.get(name);
    this.logRequest(options, `asked the ${found.kind} ${name} to skip the event ${eventId}`);
    await this.processors.skip(found, { eventId, reason, by: options.context.actor });
    return this.processors.get(name);
  }

  @Post('pause')
  @HttpCode(200)
  @Policy('Pause a processor', ADMINISTRATORS)
  @JsonResponse(
    'Its status. It completes its current batch, and continues when it is resumed, not at a restart. Queries of a paused view are answered with the rows that it has.',
    PROCESSOR_STATUS,
  )
  @Conflicts('`already-paused`: The processor is already paused. Read its status to see by whom and why.')
  async pauseProcessor(
    @Param('processor') name: string,
    @Body() { reason }: PauseBody,
    @Context() options: CommandOptions,
  ): Promise<ProcessorStatus> {
    const found = await this.processors.get(name);
    this.logRequest(options, `asked to pause the ${found.kind} ${name}`);
    await this.processors.pause(found, { reason, by: options.context.actor });
    return this.processors.get(name);
  }

  @Post('resume')
  @HttpCode(200)
  @Policy('Resume a paused processor', ADMINISTRATORS)
  @JsonResponse('Its status. It continues after the last event that it processed.', PROCESSOR_STATUS)
  @Conflicts('`not-paused`: The processor is not paused. If it has stopped at an event, retry or skip the event.')
  async resumeProcessor(
    @Param('processor') name: string,
    @Body() _: EmptyBody,
    @Context() options: CommandOptions,
  ): Promise<ProcessorStatus> {
    const found = await this.processors.get(name);
    this.logRequest(options, `asked to resume the ${found.kind} ${name}`);
    await this.processors.resume(found);
    return this.processors.get(name);
  }

  @Post('rebuild')
  @Policy('Rebuild a view from the first event', ADMINISTRATORS)
  @Accepts202(
    'Accepted. `GET /v1/operations` shows the progress. Queries see the old rows until the rebuild is complete.',
    JOB,
  )
  rebuildView(@Param('processor') view: string, @Body() _: EmptyBody, @Context() options: CommandOptions): JobStatus {
    const job = this.jobs.rebuild(view);
    this.logRequest(options, `started a rebuild of the view ${view}`);
    return job;
  }

  @Post('rebuild/stop')
  @HttpCode(200)
  @Policy('Stop the rebuild of a view', ADMINISTRATORS)
  @JsonResponse(
    'The rebuild, which stops after its current batch. The view keeps its rows, and the next request continues from there. 404 if it was not requested from this process.',
    JOB,
  )
  stopRebuild(@Param('processor') view: string, @Body() _: EmptyBody, @Context() options: CommandOptions): JobStatus {
    const job = this.jobs.stopRebuild(view);
    this.logRequest(options, `stopped the rebuild of the view ${view}`);
    return job;
  }

  private logRequest({ context }: CommandOptions, request: string): void {
    this.log.warn(`${context.actor} ${request} (${context.correlationId}).`);
  }
}
