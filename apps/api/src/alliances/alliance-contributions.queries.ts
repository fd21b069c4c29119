import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import {
  listContributions,
  listDistrictHubs,
  type Contribution,
  type DistrictHub,
} from '#read-models/alliance-contributions';

export class GetContributions extends ReadModelQuery<
  { readonly allianceId: string; readonly day: IsoDay },
  Contribution[]
> {}
export class GetDistrictHubs extends ReadModelQuery<
  { readonly district: string; readonly day: IsoDay },
  DistrictHub[]
> {}

export const contributionQueries = [
  queryHandler(GetContributions, (readModels, { allianceId, day }) => listContributions(readModels, allianceId, day)),
  queryHandler(GetDistrictHubs, (readModels, { district, day }) => listDistrictHubs(readModels, district, day)),
];
