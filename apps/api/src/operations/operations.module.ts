import { Module } from '@nestjs/common';
import { PastReadModelFiles } from '#api/history/past-read-model-files';
import { BackgroundJobs } from '#api/operations/background-jobs';
import { OperationsController } from '#api/operations/operations.controller';
import { ProcessorsController } from '#api/operations/processors.controller';
import { StatisticsQueue } from '#api/operations/statistics-queue';
import { PastReadModels } from '#processing/past-read-models';

const shared = [BackgroundJobs, StatisticsQueue, { provide: PastReadModels, useClass: PastReadModelFiles }];

@Module({
  controllers: [OperationsController, ProcessorsController],
  providers: shared,
  exports: shared,
})
export class OperationsModule {}
