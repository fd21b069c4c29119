import { Module } from '@nestjs/common';
import { schoolHandlers } from '#api/schools/schools.commands';
import { NearestSchoolsController } from '#api/schools/nearest-schools.controller';
import { nearSchoolQueries } from '#api/schools/nearest-schools.queries';
import { SchoolsController } from '#api/schools/schools.controller';
import { schoolQueries } from '#api/schools/schools.queries';

@Module({
  controllers: [NearestSchoolsController, SchoolsController],
  providers: [...schoolHandlers, ...schoolQueries, ...nearSchoolQueries],
})
export class SchoolsModule {}
