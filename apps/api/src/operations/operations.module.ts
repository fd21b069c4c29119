import { Module } from '@nestjs/common';
import { BackgroundJobs } from '#api/operations/background-jobs';
import { OperationsController } from '#api/operations/operations.controller';
import { ProcessorsController } from '#api/operations/processors.controller';

@Module({
  controllers: [OperationsController, ProcessorsController],
  providers: [BackgroundJobs],
  exports: [BackgroundJobs],
})
export class OperationsModule {}
