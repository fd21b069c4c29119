import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import { listNetworks, type ListedNetwork, type NetworksPage } from '#read-models/alliance-networks';

export class GetNetworks extends ReadModelQuery<
  { readonly today: IsoDay; readonly page: NetworksPage },
  ListedNetwork[]
> {}

export const networkQueries = [
  queryHandler(GetNetworks, (readModels, { today, page }) => listNetworks(readModels, page, today)),
];
