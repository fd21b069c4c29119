import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { listDeliveries, type DeliveriesPage, type ListedDelivery } from '#read-models/alliance-returns';
import { listAllianceDeployments, type Deployment, type DeploymentsPage } from '#read-models/alliance-deployments';

interface AllianceOnDay<Page> {
  readonly allianceId: string;
  readonly today: IsoDay;
  readonly page: Page;
}

export class GetDeployments extends ReadModelQuery<AllianceOnDay<DeploymentsPage>, Deployment[]> {}
export class GetDeliveries extends ReadModelQuery<AllianceOnDay<DeliveriesPage>, ListedDelivery[]> {}

export const allianceQueries = [
  queryHandler(GetDeployments, (readModels, { allianceId, today, page }) =>
    listAllianceDeployments(readModels, allianceId, today, page),
  ),
  queryHandler(GetDeliveries, (readModels, { allianceId, today, page }) =>
    listDeliveries(readModels, allianceId, today, page),
  ),
];
