import { Module } from '@nestjs/common';
import { schoolHandlers } from '#api/schools/schools.commands';
import { SchoolsController } from '#api/schools/schools.controller';
import { schoolQueries } from '#api/schools/schools.queries';

@Module({
  controllers: [SchoolsController],
  providers: [...schoolHandlers, ...schoolQueries],
})
export class SchoolsModule {}
