import { Module } from '@nestjs/common';
import { CalendarsModule } from '#api/calendars/calendars.module';
import { leaderCapacityHandlers } from '#api/leaders/leader-capacity.commands';
import { LeaderCapacityController } from '#api/leaders/leader-capacity.controller';
import { LeaderCapacityReader } from '#api/leaders/leader-capacity-reader';
import { leaderExpertiseHandlers } from '#api/leaders/leader-expertise.commands';
import { LeaderExpertiseController } from '#api/leaders/leader-expertise.controller';
import { LeaderReader } from '#api/leaders/leader-reader';
import { leaderHandlers } from '#api/leaders/leaders.commands';
import { LeadersController } from '#api/leaders/leaders.controller';
import { leaderQueries } from '#api/leaders/leaders.queries';

@Module({
  imports: [CalendarsModule],
  controllers: [LeadersController, LeaderCapacityController, LeaderExpertiseController],
  providers: [
    ...leaderHandlers,
    ...leaderCapacityHandlers,
    ...leaderExpertiseHandlers,
    ...leaderQueries,
    LeaderReader,
    LeaderCapacityReader,
  ],
  exports: [LeaderReader],
})
export class LeadersModule {}
