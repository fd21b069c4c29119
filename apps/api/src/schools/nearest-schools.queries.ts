import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { Urn } from '#domain/vocabulary';
import {
  findSchoolPlace,
  listNearSchools,
  type NearSchool,
  type NearSchoolsPage,
  type NearSchoolsQuery,
  type SchoolPlace,
} from '#read-models/nearest-schools';

interface NearSchoolsRequest {
  readonly query: NearSchoolsQuery;
  readonly page: NearSchoolsPage;
}

export class GetNearSchools extends ReadModelQuery<NearSchoolsRequest, NearSchool[]> {}
export class GetPlaceOfSchool extends ReadModelQuery<{ readonly urn: Urn }, SchoolPlace | null> {}

export const nearSchoolQueries = [
  queryHandler(GetNearSchools, (readModels, { query, page }) => listNearSchools(readModels, query, page)),
  queryHandler(GetPlaceOfSchool, (readModels, { urn }) => findSchoolPlace(readModels, urn)),
];
