import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import {
  findSchoolRecord,
  listSchoolContracts,
  listSchoolRequests,
  listSchools,
  type ListedSchool,
  type SchoolContract,
  type SchoolContractsPage,
  type SchoolRecord,
  type SchoolRequest,
  type SchoolRequestsPage,
  type SchoolsPage,
} from '#read-models/school-pages';

interface SchoolOnDay {
  readonly urn: Urn;
  readonly today: IsoDay;
}

interface SchoolsOnDay {
  readonly today: IsoDay;
  readonly page: SchoolsPage;
}

type SchoolPage<Page> = SchoolOnDay & { readonly page: Page };

export class GetSchool extends ReadModelQuery<SchoolOnDay, SchoolRecord | undefined> {}
export class GetSchoolsInArea extends ReadModelQuery<SchoolsOnDay, ListedSchool[]> {}
export class GetSchoolRequests extends ReadModelQuery<SchoolPage<SchoolRequestsPage>, SchoolRequest[]> {}
export class GetSchoolContracts extends ReadModelQuery<SchoolPage<SchoolContractsPage>, SchoolContract[]> {}

export const schoolQueries = [
  queryHandler(GetSchool, (readModels, { urn, today }) => findSchoolRecord(readModels, urn, today)),
  queryHandler(GetSchoolsInArea, (readModels, { today, page }) => listSchools(readModels, today, page)),
  queryHandler(GetSchoolRequests, (readModels, { urn, today, page }) =>
    listSchoolRequests(readModels, urn, today, page),
  ),
  queryHandler(GetSchoolContracts, (readModels, { urn, today, page }) =>
    listSchoolContracts(readModels, urn, today, page),
  ),
];
