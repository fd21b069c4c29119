import { Module } from '@nestjs/common';
import { schoolHandlers } from '#api/schools/schools.commands';
import { NearestSchoolsController } from '#api/schools/nearest-schools.controller';
import { nearSchoolQueries } from '#api/schools/nearest-schools.queries';
import { SchoolsController } from '#api/schools/schools.controller';
import { SimilarSchoolsController } from '#api/schools/similar-schools.controller';
import { similarSchoolQueries } from '#api/schools/similar-schools.queries';
import { schoolQueries } from '#api/schools/schools.queries';

@Module({
  controllers: [NearestSchoolsController, SchoolsController, SimilarSchoolsController],
  providers: [...schoolHandlers, ...schoolQueries, ...nearSchoolQueries, ...similarSchoolQueries],
})
export class SchoolsModule {}
