import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { listAllianceDeployments, type Deployment, type DeploymentsPage } from '#read-models/alliance-deployments';

interface AllianceOnDay {
  readonly allianceId: string;
  readonly today: IsoDay;
  readonly page: DeploymentsPage;
}

export class GetDeployments extends ReadModelQuery<AllianceOnDay, Deployment[]> {}

export const allianceQueries = [
  queryHandler(GetDeployments, (readModels, { allianceId, today, page }) =>
    listAllianceDeployments(readModels, allianceId, today, page),
  ),
];
