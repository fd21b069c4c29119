import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { listPriorityAreas, type ListedPriorityAreas, type PriorityAreasPage } from '#read-models/priority-areas';

interface AllPriorityAreas {
  readonly today: IsoDay;
  readonly page: PriorityAreasPage;
}

export class GetPriorityAreas extends ReadModelQuery<AllPriorityAreas, ListedPriorityAreas[]> {}

export const priorityAreasQueries = [
  queryHandler(GetPriorityAreas, (readModels, { today, page }) => listPriorityAreas(readModels, page, today)),
];
