import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import { countOpenRequests, type PartyRequests } from '#read-models/open-requests';
import { listHandOvers, type HandOversPage, type ReceivedHandOver } from '#read-models/hand-overs';
import { listOwnBids, type OwnBid, type OwnBidsPage } from '#read-models/own-bids';
import { listOverlaps, type OverlapQuestion, type SupportOverlap } from '#read-models/support-overlaps';
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

export class GetOwnBids extends ReadModelQuery<
  { readonly personId: string; readonly today: IsoDay; readonly page: OwnBidsPage },
  OwnBid[]
> {}

export class GetOverlaps extends ReadModelQuery<OverlapQuestion, SupportOverlap[]> {}

export class GetHandOvers extends ReadModelQuery<
  { readonly receiver: string; readonly today: IsoDay; readonly page: HandOversPage },
  ReceivedHandOver[]
> {}

export const requestQueries = [
  queryHandler(GetHandOvers, (readModels, { receiver, today, page }) =>
    listHandOvers(readModels, receiver, today, page),
  ),
  queryHandler(GetOverlaps, (readModels, question) => listOverlaps(readModels, question)),
  queryHandler(GetOwnBids, (readModels, { personId, today, page }) => listOwnBids(readModels, personId, today, page)),
  queryHandler(CountOpenRequests, (readModels, { party, ...bounds }) => countOpenRequests(readModels, party, bounds)),
  queryHandler(GetRequestsMade, (readModels, { requester, today, page }) =>
    listRequestsMadeBy(readModels, requester, today, page),
  ),
];
