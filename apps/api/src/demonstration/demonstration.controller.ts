import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Policy } from '#api/access/policy';
import { BackgroundProcessing } from '#api/hosting/background-processing';
import { ValidationFailed } from '#api/http/request-errors';
import { JsonResponse } from '#api/http/query-route';
import * as schema from '#api/openapi/response-schemas';
import { DateTimeField } from '#api/validation/fields';
import { Clock, SettableClock } from '#execution/clock';
import { londonDay, type Instant } from '#kernel/time';

export class SetClockBody {
  @DateTimeField({ description: 'The new time of the clock.' }) to!: Instant;
}

const CLOCK = schema.object<{ now: Instant }>({ now: schema.dateTime() });

/** Exists only in a demonstration (`DEMO=true`, not allowed in production), where the clock can be set so that a year passes in a minute. */
@ApiTags('Demonstration')
@Controller('v1/demonstration')
export class DemonstrationController {
  constructor(
    @Inject(Clock) private readonly clock: SettableClock,
    private readonly processing: BackgroundProcessing,
  ) {}

  @Post('clock')
  @HttpCode(200)
  @Policy('Set the clock and run due deadlines', { administrator: ['everywhere'] })
  @JsonResponse('The time of the clock.', CLOCK)
  async setClock(@Body() { to }: SetClockBody): Promise<{ now: Instant }> {
    const first = londonDay(this.clock.initial);
    // The first role assignments begin on this day. Before it nobody could set the clock again.
    if (londonDay(to) < first)
      throw new ValidationFailed([
        { field: 'to', message: `must not be before the first day of the demonstration, ${first}` },
      ]);
    this.clock.set(to);
    await this.processing.runDeadlines();
    await this.processing.whenIdle();
    return { now: this.clock.now() };
  }
}
