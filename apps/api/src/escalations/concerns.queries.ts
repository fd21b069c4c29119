import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import {
  listBoardConcerns,
  listBoardReferrals,
  listSchoolConcerns,
  type ConcernRow,
  type ConcernsPage,
  type ReferralRow,
  type ReferralsPage,
} from '#read-models/concerns';

interface BoardPage<Page> {
  readonly boardId: string;
  readonly today: IsoDay;
  readonly page: Page;
}

interface SchoolPage {
  readonly urn: Urn;
  readonly today: IsoDay;
  readonly page: ConcernsPage;
}

export class GetBoardConcerns extends ReadModelQuery<BoardPage<ConcernsPage>, ConcernRow[]> {}
export class GetSchoolConcerns extends ReadModelQuery<SchoolPage, ConcernRow[]> {}
export class GetSafeguardingReferrals extends ReadModelQuery<BoardPage<ReferralsPage>, ReferralRow[]> {}

export const concernQueries = [
  queryHandler(GetBoardConcerns, (readModels, { boardId, today, page }) =>
    listBoardConcerns(readModels, boardId, today, page),
  ),
  queryHandler(GetSchoolConcerns, (readModels, { urn, today, page }) =>
    listSchoolConcerns(readModels, urn, today, page),
  ),
  queryHandler(GetSafeguardingReferrals, (readModels, { boardId, today, page }) =>
    listBoardReferrals(readModels, boardId, today, page),
  ),
];
