import { Module } from '@nestjs/common';
import { BoardAreas } from '#api/history/board-areas';
import { OperationsModule } from '#api/operations/operations.module';
import { ColdSpotsController } from '#api/statistics/cold-spots.controller';
import { ProviderPerformanceController } from '#api/statistics/provider-performance.controller';
import { SchoolsInNeedController } from '#api/statistics/schools-in-need.controller';
import { StatisticsReader } from '#api/statistics/statistics-reader';
import { StatisticsController } from '#api/statistics/statistics.controller';

@Module({
  imports: [OperationsModule],
  controllers: [StatisticsController, ColdSpotsController, SchoolsInNeedController, ProviderPerformanceController],
  providers: [BoardAreas, StatisticsReader],
})
export class StatisticsModule {}
