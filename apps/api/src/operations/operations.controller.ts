import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Policy, type Grants } from '#api/access/policy';
import { ProcessorLag } from '#api/hosting/processor-lag';
import { ProcessorRegistry } from '#api/hosting/processor-registry';
import { Context } from '#api/http/command-context';
import { Accepts202, QueryRoute } from '#api/http/query-route';
import { BackgroundJobs, type VerificationStatus } from '#api/operations/background-jobs';
import type { JobStatus } from '#api/operations/job';
import { JOB, VERIFICATION } from '#api/operations/job.schemas';
import { OPERATIONS, toSkippedEvent, type OperationsStatus } from '#api/operations/operations.schemas';
import { EmptyBody } from '#api/validation/empty-body';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { Log } from '#platform/logging';
import { listSkips } from '#processing/processor-faults';
import { ReadModels } from '#processing/read-models';

const ADMINISTRATORS: Grants = { administrator: ['everywhere'] };
const VERIFIERS: Grants = { ...ADMINISTRATORS, auditor: ['everywhere'] };

/** How the installation runs, and the verification of its log. The log records who started a verification. */
@ApiTags('Operations')
@Controller('v1/operations')
export class OperationsController {
  constructor(
    private readonly processors: ProcessorRegistry,
    private readonly lag: ProcessorLag,
    private readonly jobs: BackgroundJobs,
    private readonly readModels: ReadModels,
    private readonly log: Log,
  ) {}

  @Get()
  @QueryRoute('Show progress and faults of all processors', ADMINISTRATORS, OPERATIONS)
  async getOperations(): Promise<OperationsStatus> {
    const processors = await this.lag.list();
    const { waitingFor } = this.processors;
    const skipped = (await listSkips(this.readModels.database)).map(toSkippedEvent);
    return { processors, waitingFor, skipped, jobs: this.jobs.status() };
  }

  @Post('verification')
  @Policy('Verify the hash chain of the log', VERIFIERS)
  @Accepts202('Accepted. `GET /v1/operations/verification` shows its progress and then its result.', JOB)
  startVerification(@Body() _: EmptyBody, @Context() { context }: CommandOptions): JobStatus {
    this.log.warn(`${context.actor} started a verification of all events (${context.correlationId}).`);
    return this.jobs.verify();
  }

  @Get('verification')
  @QueryRoute('Show the last verification and its result', VERIFIERS, VERIFICATION)
  getVerification(): VerificationStatus {
    return this.jobs.verification();
  }
}
