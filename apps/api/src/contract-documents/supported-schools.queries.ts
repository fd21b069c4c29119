import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import { listEndedContracts, type EndedPage } from '#read-models/ended-contracts';

interface EndedContractsRequest {
  readonly boardId: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly page: EndedPage;
}

export class GetEndedContracts extends ReadModelQuery<EndedContractsRequest, { readonly contractId: string }[]> {}

export const supportedSchoolQueries = [
  queryHandler(GetEndedContracts, (readModels, { boardId, from, to, page }) =>
    listEndedContracts(readModels, boardId, { from, to }, page),
  ),
];
