import type { DraftEvents } from '#domain/draft.events';
import type { Role } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { json, table, text, type RowOf } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';
import { toDrafter, toTaskRows, type TaskChanges, type TaskRow } from '#read-models/task-rules';

/** One row for each draft of a request. */
export const drafts = table('task_drafts', 'draftId', {
  draftId: text(),
  boardId: text(),
  schoolUrn: text(),
  draftedBy: text(),
  draftedAs: text<Role>(),
  changedOn: text<IsoDay>(),
  keptUntil: text<IsoDay>(),
  open: json<boolean>(),
});

export const DRAFT_RULE = {
  title: 'Submit your draft of a request, or change it, before its texts are erased',
  path: 'boards/{boardId}/schools/{schoolUrn}/request-drafts/{record}/submission',
};

/** A reminder for whoever wrote the draft: from the day after the due day its texts are erased. */
export const listDraftTasks = (row: RowOf<typeof drafts.columns>): TaskRow[] => {
  const { draftId, boardId, schoolUrn, draftedBy, draftedAs, changedOn: since, keptUntil: due } = row;
  const subject = {
    ...{ category: 'draft', recordId: draftId, reference: null, boardId, schoolUrn },
    ...{ caseKind: null, caseId: null },
  };
  const holders = [toDrafter(draftedAs, draftedBy)];
  return row.open ? toTaskRows('submit-draft', DRAFT_RULE, holders, row, subject, { since, due }) : [];
};

const draft = rowPerStream(drafts);
const close = draft.update<unknown>(() => ({ open: false }));

export const draftTaskChanges: TaskChanges<DraftEvents> = {
  RequestDrafted: [
    draft.insert(({ id, day, actor, data: { boardId, schoolUrn, draftedAs, keptUntil } }) => ({
      ...{ draftId: id, boardId, schoolUrn, draftedBy: actor, draftedAs, changedOn: day, keptUntil, open: true },
    })),
  ],
  DraftChanged: [draft.update((_, { day, data: { keptUntil } }) => ({ changedOn: day, keptUntil }))],
  DraftSubmitted: [close],
  DraftRemoved: [close],
  DraftPurged: [close],
};
