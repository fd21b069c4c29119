import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import { countOpenRequests, type PartyRequests } from '#read-models/open-requests';
import { listRequestsMadeBy, type SchoolRequest, type SchoolRequestsPage } from '#read-models/school-pages';

interface MadeBy {
  readonly by: { readonly allianceId: string } | { readonly bodyId: string };
  readonly today: IsoDay;
  readonly page: SchoolRequestsPage;
}

export class CountOpenRequests extends ReadModelQuery<
  { readonly of: PartyRequests; readonly except: string; readonly most: number },
  number
> {}

export class GetRequestsMade extends ReadModelQuery<MadeBy, SchoolRequest[]> {}

export const requestQueries = [
  queryHandler(CountOpenRequests, (readModels, { of, ...bounds }) => countOpenRequests(readModels, of, bounds)),
  queryHandler(GetRequestsMade, (readModels, { by, today, page }) => listRequestsMadeBy(readModels, by, today, page)),
];
