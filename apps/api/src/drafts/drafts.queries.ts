import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import { listOwnDrafts, type OwnDraft, type OwnDraftsPage } from '#read-models/request-drafts';

export class GetOwnDrafts extends ReadModelQuery<
  { readonly personId: string; readonly today: IsoDay; readonly page: OwnDraftsPage },
  OwnDraft[]
> {}

export const draftQueries = [
  queryHandler(GetOwnDrafts, (readModels, { personId, today, page }) =>
    listOwnDrafts(readModels, personId, today, page),
  ),
];
