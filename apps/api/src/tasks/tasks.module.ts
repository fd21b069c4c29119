import { Module } from '@nestjs/common';
import { BiddingOrganisations } from '#api/tasks/bidding-organisations';
import { OpenRequestReader } from '#api/tasks/open-request-reader';
import { OpenRequestsController } from '#api/tasks/open-requests.controller';
import { TaskReader } from '#api/tasks/task-reader';
import { TasksController } from '#api/tasks/tasks.controller';
import { taskQueries } from '#api/tasks/tasks.queries';

@Module({
  controllers: [TasksController, OpenRequestsController],
  providers: [...taskQueries, OpenRequestReader, BiddingOrganisations, TaskReader],
  exports: [TaskReader],
})
export class TasksModule {}
