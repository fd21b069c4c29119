import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { listResponsibleBodies, type BodiesPage, type ListedBody } from '#read-models/responsible-bodies';

interface AllBodies {
  readonly today: IsoDay;
  readonly page: BodiesPage;
}

export class GetResponsibleBodies extends ReadModelQuery<AllBodies, ListedBody[]> {}

export const bodyQueries = [
  queryHandler(GetResponsibleBodies, (readModels, { today, page }) => listResponsibleBodies(readModels, page, today)),
];
