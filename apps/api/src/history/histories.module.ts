import { Global, Module } from '@nestjs/common';
import { FundsModule } from '#api/funds/funds.module';
import { HistoriesController } from '#api/history/histories.controller';
import { RecordVersions } from '#api/history/record-versions';
import { SeenVersions } from '#api/http/command-context';
import { LeadersModule } from '#api/leaders/leaders.module';
import { MeetingsModule } from '#api/meetings/meetings.module';
import { RequestsModule } from '#api/requests/requests.module';

/** The histories of records. Every route counts versions as their readers see them, so this module is global. */
@Global()
@Module({
  imports: [FundsModule, LeadersModule, MeetingsModule, RequestsModule],
  controllers: [HistoriesController],
  providers: [{ provide: SeenVersions, useClass: RecordVersions }],
  exports: [SeenVersions],
})
export class HistoriesModule {}
