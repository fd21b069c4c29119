import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import { countOpenRequests, type PartyRequests } from '#read-models/open-requests';
import { listRequestsMadeBy, type SchoolRequest, type SchoolRequestsPage } from '#read-models/school-pages';

interface RequestsMade {
  readonly requester: { readonly allianceId: string } | { readonly bodyId: string };
  readonly today: IsoDay;
  readonly page: SchoolRequestsPage;
}

export class CountOpenRequests extends ReadModelQuery<
  { readonly party: PartyRequests; readonly except: string; readonly most: number },
  number
> {}

export class GetRequestsMade extends ReadModelQuery<RequestsMade, SchoolRequest[]> {}

export const requestQueries = [
  queryHandler(CountOpenRequests, (readModels, { party, ...bounds }) => countOpenRequests(readModels, party, bounds)),
  queryHandler(GetRequestsMade, (readModels, { requester, today, page }) =>
    listRequestsMadeBy(readModels, requester, today, page),
  ),
];
