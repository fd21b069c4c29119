import type { DraftEvents } from '#domain/draft.events';
import type { RequestOrigin, RequestUrgency, Role } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';

/** What became of a draft. */
export type DraftStatus = 'open' | 'submitted' | 'removed' | 'purged';

const drafts = table(
  'request_drafts',
  'draftId',
  {
    draftId: text(),
    boardId: text(),
    schoolUrn: text(),
    from: text<RequestOrigin>(),
    draftedBy: text(),
    draftedAs: text<Role>(),
    needAreas: json<string[]>(),
    urgency: text<RequestUrgency>(),
    /** May name people, as the text below. Null until it is written, and after the draft ended. */
    outcomesWanted: textOrNull(),
    circumstances: textOrNull(),
    status: text<DraftStatus>(),
    draftedOn: text<IsoDay>(),
    changedOn: text<IsoDay>(),
    keptUntil: text<IsoDay>(),
    endedOn: textOrNull<IsoDay>(),
  },
  [
    { of: ['draftedBy'], by: ['changedOn', 'keptUntil'] },
    { of: ['status'], by: ['keptUntil'] },
  ],
);

const draft = rowPerStream(drafts);

const end = (status: DraftStatus) =>
  draft.update<unknown>((_, { day }) => ({ status, endedOn: day, outcomesWanted: null, circumstances: null }));

export const requestDrafts = view<DraftEvents>({
  name: 'request-drafts',
  version: 1,
  tables: [drafts],
  on: {
    RequestDrafted: [
      draft.insert(({ id, day, actor, data: { support: _, ...data } }) => ({
        ...data,
        ...{ draftId: id, draftedBy: actor, status: 'open', draftedOn: day, changedOn: day, endedOn: null },
      })),
    ],
    DraftChanged: [
      draft.update((row, { day, data: { support: _, outcomesWanted, circumstances, ...data } }) => ({
        ...data,
        outcomesWanted: outcomesWanted ?? row.outcomesWanted,
        circumstances: circumstances ?? row.circumstances,
        changedOn: day,
      })),
    ],
    DraftSubmitted: [end('submitted')],
    DraftRemoved: [end('removed')],
    DraftPurged: [end('purged')],
  },
});

/** A draft as whoever writes it reads it in a list. */
export type OwnDraft = Omit<RowOf<typeof drafts.columns>, 'draftedBy'>;

const listing = tableListing(drafts, {
  filters: { status: 'status', schoolUrn: 'schoolUrn' },
  sorts: { changedOn: 'changedOn', keptUntil: 'keptUntil' },
});

export type OwnDraftsPage = PageRequestFor<typeof listing>;

/** The drafts of this person, with those that ended. */
export const listOwnDrafts = async (
  readModels: ReadModels,
  personId: string,
  today: IsoDay,
  page: OwnDraftsPage,
): Promise<OwnDraft[]> => {
  const rows = await readPage(readModels, listing, (query) => query.where('draftedBy', '=', personId), page, today);
  return rows.map(({ draftedBy: _, ...shown }) => shown);
};

const MAX_PURGES = 200;

/** The open drafts that nobody changed until the last day on which they are kept. */
export const listStaleDrafts = (
  readModels: ReadModels,
  today: IsoDay,
): Promise<Pick<RowOf<typeof drafts.columns>, 'draftId' | 'keptUntil'>[]> =>
  readModels.rows(drafts, (all) =>
    all.where('status', '=', 'open').where('keptUntil', '<', today).orderBy('keptUntil').limit(MAX_PURGES),
  );
