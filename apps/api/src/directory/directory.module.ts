import { Module } from '@nestjs/common';
import { DirectoryController } from '#api/directory/directory.controller';
import { LeaderDays } from '#api/directory/leader-days';
import { LeadersModule } from '#api/leaders/leaders.module';
import { directoryQueries } from '#api/directory/directory.queries';

@Module({
  imports: [LeadersModule],
  controllers: [DirectoryController],
  providers: [...directoryQueries, LeaderDays],
})
export class DirectoryModule {}
