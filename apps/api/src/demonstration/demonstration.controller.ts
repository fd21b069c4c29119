import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Policy } from '#api/access/policy';
import { Engine } from '#api/hosting/background-processing';
import { Moment } from '#api/validation/fields';
import { BadBody } from '#api/http/problems';
import { fields, moment } from '#api/openapi/response-schemas';
import { Answers } from '#api/http/query-route';
import { Clock, SettableClock } from '#execution/clock';
import { londonDay, type Instant } from '#kernel/time';

export class SetClockBody {
  @Moment({ description: 'What the clock shows from now on.' }) to!: Instant;
}

/** Only in a demonstration (`DEMO=true`, refused in production): its clock can be set, so that a year passes in a minute. */
@ApiTags('Demonstration')
@Controller('v1/demonstration')
export class DemonstrationController {
  constructor(
    @Inject(Clock) private readonly clock: SettableClock,
    private readonly engine: Engine,
  ) {}

  @Post('clock')
  @HttpCode(200)
  @Policy('Set the clock, and do what is due by then', { administrator: ['everywhere'] })
  @Answers('What it shows now.', fields<{ now: Instant }>({ now: moment() }))
  async setClock(@Body() { to }: SetClockBody): Promise<{ now: Instant }> {
    const first = londonDay(this.clock.beginning);
    // The standings of the first people begin on it, so that before it nobody could set the clock again.
    if (londonDay(to) < first)
      throw new BadBody([{ field: 'to', message: `must not lie before the first day of the demonstration, ${first}` }]);
    this.clock.set(to);
    await this.engine.tick();
    await this.engine.quiet();
    return { now: this.clock.now() };
  }
}
