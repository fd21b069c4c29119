import { Module } from '@nestjs/common';
import { FundsModule } from '#api/funds/funds.module';
import { HistoriesController } from '#api/history/histories.controller';
import { LeadersModule } from '#api/leaders/leaders.module';
import { MeetingsModule } from '#api/meetings/meetings.module';
import { RequestsModule } from '#api/requests/requests.module';

@Module({
  imports: [FundsModule, LeadersModule, MeetingsModule, RequestsModule],
  controllers: [HistoriesController],
})
export class HistoriesModule {}
