import { Module } from '@nestjs/common';
import { OperationsModule } from '#api/operations/operations.module';
import { ColdSpotsController } from '#api/statistics/cold-spots.controller';
import { StatisticsReader } from '#api/statistics/statistics-reader';
import { StatisticsController } from '#api/statistics/statistics.controller';

@Module({
  imports: [OperationsModule],
  controllers: [StatisticsController, ColdSpotsController],
  providers: [StatisticsReader],
})
export class StatisticsModule {}
