import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import {
  listPlanActions,
  listPlans,
  type ActionsPage,
  type ListedAction,
  type ListedPlan,
  type PlansPage,
} from '#read-models/alliance-work';

interface OfAlliance<Page> {
  readonly allianceId: string;
  readonly today: IsoDay;
  readonly page: Page;
}

export class GetActionPlans extends ReadModelQuery<OfAlliance<PlansPage>, ListedPlan[]> {}
export class GetPlanActions extends ReadModelQuery<OfAlliance<ActionsPage>, ListedAction[]> {}

export const actionPlanQueries = [
  queryHandler(GetActionPlans, (readModels, { allianceId, today, page }) =>
    listPlans(readModels, allianceId, today, page),
  ),
  queryHandler(GetPlanActions, (readModels, { allianceId, today, page }) =>
    listPlanActions(readModels, allianceId, today, page),
  ),
];
