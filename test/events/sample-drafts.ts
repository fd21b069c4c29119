import { draft } from '#domain/draft';
import type { DraftEvents } from '#domain/draft.events';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { addDays, type IsoDay } from '#kernel/time';
import { JUNIOR_SCHOOL, personalText, SCHOOL_HEAD } from '#test/events/sample-parties';

/** Drafts of requests: one that is changed and submitted, one that is removed, and one that is purged. */
export const draftRequests = (streams: InMemoryStreams, today: IsoDay): InMemoryStreams => {
  const keptUntil = addDays(today, 90);
  const content: DraftEvents['DraftChanged'] = {
    ...{ needAreas: ['mathematics'], urgency: 'soon', support: null, keptUntil },
    outcomesWanted: personalText('Teaching in mathematics gets better'),
    circumstances: personalText('To be written with the governors'),
  };
  streams.on(today).as('school-head');
  for (const id of ['draft-1', 'draft-2', 'draft-3'])
    streams.do(SCHOOL_HEAD, draft, 'DraftRequest', id, {
      ...{ ...content, boardId: 'board-1', schoolUrn: JUNIOR_SCHOOL, from: 'school' },
    });
  return streams
    .as()
    .do(SCHOOL_HEAD, draft, 'ChangeDraft', 'draft-1', {
      ...content,
      outcomesWanted: personalText('At least 75 % of teaching in mathematics is good or better'),
      circumstances: personalText('The mathematics leader has been ill since May'),
    })
    .do(SCHOOL_HEAD, draft, 'BeginDraftSubmission', 'draft-1', { changes: 1 })
    .do(SCHOOL_HEAD, draft, 'AbandonDraftSubmission', 'draft-1', {})
    .do(SCHOOL_HEAD, draft, 'BeginDraftSubmission', 'draft-1', { changes: 1 })
    .do(SCHOOL_HEAD, draft, 'NoteDraftSubmitted', 'draft-1', { requestId: 'draft-1' })
    .do(SCHOOL_HEAD, draft, 'RemoveDraft', 'draft-2', {})
    .on(addDays(keptUntil, 1))
    .do('system', draft, 'PurgeDraft', 'draft-3', { keptUntil });
};
