import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import { countOpenRequests, type PartyRequests } from '#read-models/open-requests';

export class CountOpenRequests extends ReadModelQuery<
  { readonly of: PartyRequests; readonly except: string; readonly most: number },
  number
> {}

export const requestQueries = [
  queryHandler(CountOpenRequests, (readModels, { of, ...bounds }) => countOpenRequests(readModels, of, bounds)),
];
