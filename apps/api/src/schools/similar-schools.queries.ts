import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import {
  findSchoolProfile,
  listSimilarSchools,
  type SchoolProfile,
  type SimilarSchool,
  type SimilarSchoolsPage,
} from '#read-models/school-profiles';

interface SimilarSchoolsRequest {
  readonly urn: Urn;
  readonly today: IsoDay;
  readonly page: SimilarSchoolsPage;
}

export class GetSimilarSchools extends ReadModelQuery<SimilarSchoolsRequest, SimilarSchool[]> {}
export class GetSchoolProfile extends ReadModelQuery<{ readonly urn: Urn }, SchoolProfile | null> {}

export const similarSchoolQueries = [
  queryHandler(GetSimilarSchools, (readModels, { urn, today, page }) =>
    listSimilarSchools(readModels, urn, today, page),
  ),
  queryHandler(GetSchoolProfile, (readModels, { urn }) => findSchoolProfile(readModels, urn)),
];
