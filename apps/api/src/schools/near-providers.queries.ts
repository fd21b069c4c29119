import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { GridPlace } from '#read-models/national-grid';
import {
  findSchoolPlaces,
  listSchoolsNearAny,
  type NearSchool,
  type NearSchoolsPage,
} from '#read-models/nearest-schools';
import { listNearProviders, type NearProvider } from '#read-models/near-providers';

interface NearProvidersQuery {
  readonly centre: GridPlace;
  readonly withinMetres: number;
  readonly except: Urn | null;
  readonly today: IsoDay;
}

export class GetNearProviders extends ReadModelQuery<NearProvidersQuery, NearProvider[]> {}

interface SchoolsNearSchools {
  readonly schools: readonly Urn[];
  readonly withinMetres: number;
  readonly phase: string | null;
  readonly today: IsoDay;
  readonly page: NearSchoolsPage;
}

/** The open schools near one of the schools, without these. */
export class GetSchoolsNearSchools extends ReadModelQuery<SchoolsNearSchools, NearSchool[]> {}

export const nearProviderQueries = [
  queryHandler(GetSchoolsNearSchools, async (readModels, { schools, page, ...query }) => {
    const centres = await findSchoolPlaces(readModels, schools);
    return listSchoolsNearAny(readModels, { ...query, centres, except: schools }, page);
  }),
  queryHandler(GetNearProviders, (readModels, { today, ...query }) => listNearProviders(readModels, query, today)),
];
