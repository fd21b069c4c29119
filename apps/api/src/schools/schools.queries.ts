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
  /** The school, and those that it succeeded. */
  readonly urns: readonly Urn[];
  readonly today: IsoDay;
  readonly page: Page;
}

export class GetSchoolsInArea extends ReadModelQuery<SchoolsOnDay, ListedSchool[]> {}
export class GetSchoolRequests extends ReadModelQuery<SchoolPage<SchoolRequestsPage>, SchoolRequest[]> {}
export class GetSchoolContracts extends ReadModelQuery<SchoolPage<SchoolContractsPage>, SchoolContract[]> {}

export const schoolQueries = [
  queryHandler(GetSchoolsInArea, (readModels, { today, page }) => listSchools(readModels, today, page)),
  queryHandler(GetSchoolRequests, (readModels, { urns, today, page }) =>
    listSchoolRequests(readModels, urns, today, page),
  ),
  queryHandler(GetSchoolContracts, (readModels, { urns, today, page }) =>
    listSchoolContracts(readModels, urns, today, page),
  ),
];
