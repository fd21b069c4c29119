import { Module } from '@nestjs/common';
import { LeaderReader } from '#api/leaders/leader-reader';
import { leaderHandlers } from '#api/leaders/leaders.commands';
import { LeadersController } from '#api/leaders/leaders.controller';
import { leaderQueries } from '#api/leaders/leaders.queries';

@Module({
  controllers: [LeadersController],
  providers: [...leaderHandlers, ...leaderQueries, LeaderReader],
  exports: [LeaderReader],
})
export class LeadersModule {}
