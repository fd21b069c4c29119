import { Module } from '@nestjs/common';
import { priorityAreasHandlers } from '#api/priority-areas/priority-areas.commands';
import { PriorityAreasController } from '#api/priority-areas/priority-areas.controller';
import { priorityAreasQueries } from '#api/priority-areas/priority-areas.queries';

@Module({
  controllers: [PriorityAreasController],
  providers: [...priorityAreasHandlers, ...priorityAreasQueries],
})
export class PriorityAreasModule {}
