import { Module } from '@nestjs/common';
import { BackgroundJobs } from '#api/operations/background-jobs';
import { OperationsController } from '#api/operations/operations.controller';
import { ProcessorsController } from '#api/operations/processors.controller';
import { StatisticsQueue } from '#api/operations/statistics-queue';

@Module({
  controllers: [OperationsController, ProcessorsController],
  providers: [BackgroundJobs, StatisticsQueue],
  exports: [BackgroundJobs, StatisticsQueue],
})
export class OperationsModule {}
