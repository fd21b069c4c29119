import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import {
  listSchoolContracts,
  listSchoolRequests,
  listSchools,
  type ListedSchool,
  type SchoolContract,
  type SchoolContractsPage,
  type SchoolRequest,
  type SchoolRequestsPage,
  type SchoolsPage,
} from '#read-models/school-pages';

interface SchoolsOnDay {
  readonly today: IsoDay;
  readonly page: SchoolsPage;
}

interface SchoolPage<Page> {
  readonly urn: Urn;
  readonly today: IsoDay;
  readonly page: Page;
}

export class GetSchoolsInArea extends ReadModelQuery<SchoolsOnDay, ListedSchool[]> {}
export class GetSchoolRequests extends ReadModelQuery<SchoolPage<SchoolRequestsPage>, SchoolRequest[]> {}
export class GetSchoolContracts extends ReadModelQuery<SchoolPage<SchoolContractsPage>, SchoolContract[]> {}

export const schoolQueries = [
  queryHandler(GetSchoolsInArea, (readModels, { today, page }) => listSchools(readModels, today, page)),
  queryHandler(GetSchoolRequests, (readModels, { urn, today, page }) =>
    listSchoolRequests(readModels, urn, today, page),
  ),
  queryHandler(GetSchoolContracts, (readModels, { urn, today, page }) =>
    listSchoolContracts(readModels, urn, today, page),
  ),
];
