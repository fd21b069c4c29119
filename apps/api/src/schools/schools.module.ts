import { Module } from '@nestjs/common';
import { schoolHandlers } from '#api/schools/schools.commands';
import { NearestSchoolsController } from '#api/schools/nearest-schools.controller';
import { nearSchoolQueries } from '#api/schools/nearest-schools.queries';
import { NearProvidersController } from '#api/schools/near-providers.controller';
import { nearProviderQueries } from '#api/schools/near-providers.queries';
import { SchoolsNearProvidersController } from '#api/schools/schools-near-providers.controller';
import { SchoolsController } from '#api/schools/schools.controller';
import { SimilarSchoolsController } from '#api/schools/similar-schools.controller';
import { similarSchoolQueries } from '#api/schools/similar-schools.queries';
import { schoolQueries } from '#api/schools/schools.queries';

@Module({
  controllers: [
    NearestSchoolsController,
    NearProvidersController,
    SchoolsNearProvidersController,
    SchoolsController,
    SimilarSchoolsController,
  ],
  providers: [
    ...schoolHandlers,
    ...schoolQueries,
    ...nearSchoolQueries,
    ...nearProviderQueries,
    ...similarSchoolQueries,
  ],
})
export class SchoolsModule {}
