import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import {
  findSchoolRecord,
  listSchools,
  type ListedSchool,
  type SchoolRecord,
  type SchoolsPage,
} from '#read-models/school-record';

interface SchoolOnDay {
  readonly urn: Urn;
  readonly today: IsoDay;
}

interface SchoolsOnDay {
  readonly today: IsoDay;
  readonly page: SchoolsPage;
}

export class GetSchool extends ReadModelQuery<SchoolOnDay, SchoolRecord | undefined> {}
export class GetSchoolsInArea extends ReadModelQuery<SchoolsOnDay, ListedSchool[]> {}

export const schoolQueries = [
  queryHandler(GetSchool, (readModels, { urn, today }) => findSchoolRecord(readModels, urn, today)),
  queryHandler(GetSchoolsInArea, (readModels, { today, page }) => listSchools(readModels, today, page)),
];
