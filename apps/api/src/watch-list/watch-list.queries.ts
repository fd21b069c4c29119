import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import { findPublicSchools, type PublicSchool } from '#read-models/dashboard-rows';

interface SchoolsOnDay {
  readonly urns: readonly Urn[];
  readonly day: IsoDay;
}

export class GetPublicSchools extends ReadModelQuery<SchoolsOnDay, PublicSchool[]> {}

export const watchListQueries = [
  queryHandler(GetPublicSchools, (readModels, { urns, day }) => findPublicSchools(readModels, urns, day)),
];
