import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import { listOwnMonitoring, type OwnMonitoring, type OwnMonitoringPage } from '#read-models/monitoring-groups';

export class GetOwnMonitoring extends ReadModelQuery<
  { readonly personId: string; readonly today: IsoDay; readonly page: OwnMonitoringPage },
  OwnMonitoring[]
> {}

export const ownMonitoringQueries = [
  queryHandler(GetOwnMonitoring, (readModels, { personId, today, page }) =>
    listOwnMonitoring(readModels, personId, today, page),
  ),
];
