import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { listTasks, type Task, type TasksPage } from '#read-models/my-tasks';
import { listLeadersOfOrganisation } from '#read-models/leader-tasks';
import { listOpenRequests, type OpenRequest, type OpenRequestsPage } from '#read-models/requests-for-bids';
import { listBoardsOfArea } from '#read-models/task-boards';

interface TasksOnDay<Page> {
  readonly holders: readonly string[];
  readonly today: IsoDay;
  readonly page: Page;
}

export class GetTasks extends ReadModelQuery<TasksOnDay<TasksPage> & { readonly personId: string }, Task[]> {}
export class GetOpenRequests extends ReadModelQuery<TasksOnDay<OpenRequestsPage>, OpenRequest[]> {}
export class GetBoardsOfArea extends ReadModelQuery<{ readonly area: string; readonly today: IsoDay }, string[]> {}
export class GetLeadersOfOrganisation extends ReadModelQuery<
  { readonly schools: readonly string[]; readonly areaCode: string | null },
  string[]
> {}

export const taskQueries = [
  queryHandler(GetTasks, (readModels, { holders, personId, today, page }) =>
    listTasks(readModels, holders, today, page, personId),
  ),
  queryHandler(GetOpenRequests, (readModels, { holders, today, page }) =>
    listOpenRequests(readModels, holders, today, page),
  ),
  queryHandler(GetLeadersOfOrganisation, (readModels, { schools, areaCode }) =>
    listLeadersOfOrganisation(readModels, schools, areaCode),
  ),
  queryHandler(GetBoardsOfArea, (readModels, { area, today }) => listBoardsOfArea(readModels, area, today)),
];
