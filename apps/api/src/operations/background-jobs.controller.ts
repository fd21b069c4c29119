import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Policy, type Grants } from '#api/access/policy';
import { NoFields } from '#api/validation/empty-body';
import { TheCall, type Call } from '#api/http/command-context';
import { Shows, TakesOn } from '#api/http/query-route';
import { HeavyWork, type VerificationStatus } from '#api/operations/background-jobs';
import { VERIFICATION, WORK } from '#api/operations/background-jobs.schemas';
import type { Work } from '#api/operations/job';
import { Log } from '#platform/logging';

const OPERATORS: Grants = { administrator: ['everywhere'] };
const CHECKERS: Grants = { ...OPERATORS, auditor: ['everywhere'] };

/** Work that takes long: asked for here, done on another thread, and told how far it is. Who asked for it is told in the log. */
@ApiTags('Operations')
@Controller('v1/operations')
export class HeavyWorkController {
  constructor(
    private readonly heavy: HeavyWork,
    private readonly log: Log,
  ) {}

  @Post('views/:view/rebuild')
  @Policy(
    'Fold a view again from the first event; its old rows are served until the new ones take their place',
    OPERATORS,
  )
  @TakesOn('Taken on; `GET /v1/operations` says how far it is.', WORK)
  rebuildView(@Param('view') view: string, @Body() _: NoFields, @TheCall() call: Call): Work {
    const work = this.heavy.rebuild(view);
    this.told(call, `has the view ${view} built anew`);
    return work;
  }

  @Post('verification')
  @Policy('Check every seal of the log', CHECKERS)
  @TakesOn('Taken on; `GET /v1/operations/verification` says how far it is, and then what was found.', WORK)
  verifyEvents(@Body() _: NoFields, @TheCall() call: Call): Work {
    this.told(call, 'has the seals of all events checked');
    return this.heavy.verify();
  }

  @Get('verification')
  @Shows('The last verification since the service started, and what it found', CHECKERS, VERIFICATION)
  showVerification(): VerificationStatus {
    return this.heavy.verification();
  }

  private told({ occasion }: Call, what: string): void {
    this.log.warn(`${occasion.actor} ${what} (${occasion.correlationId}).`);
  }
}
