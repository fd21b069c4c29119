import { draft, refuseIncompleteDraft, type DraftCommands } from '#domain/draft';
import type { DraftContent, DraftEvents } from '#domain/draft.events';
import { refusal } from '#domain/testing/in-memory-streams';
import type { Role } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { given } from '#kernel/testing/decider-spec';

const text = 'personal:v2:text' as Personal;
const content: DraftContent = {
  ...{ needAreas: ['mathematics'], outcomesWanted: text, circumstances: null, urgency: 'soon', support: null },
};
const data: DraftCommands['DraftRequest'] = {
  ...{ ...content, boardId: 'b', schoolUrn: '110317', from: 'school', keptUntil: '2011-11-30' },
};
const begun: NewEvent<DraftEvents> = { type: 'RequestDrafted', data: { ...data, draftedAs: 'school-head' } };

describe('A draft of a request', () => {
  it.each<[Role[], Role]>([
    [['chair-of-governors', 'school-head'], 'school-head'],
    [['chair-of-governors'], 'chair-of-governors'],
    [['clerk'], 'clerk'],
  ])('of somebody with the roles %j is written as the %s', (roles, draftedAs) => {
    given(draft)
      .when('DraftRequest', { ...data, needAreas: [] }, { roles })
      .then({ type: 'RequestDrafted', data: { ...data, needAreas: [], draftedAs } });
  });

  it('can be changed until it ends, which keeps it longer', () => {
    const change: DraftCommands['ChangeDraft'] = { ...content, outcomesWanted: null, keptUntil: '2011-12-31' };
    given(draft, begun).when('ChangeDraft', change).then({ type: 'DraftChanged', data: change });
    for (const [end, code] of [
      [{ type: 'DraftRemoved', data: {} }, 'draft-removed'],
      [{ type: 'DraftSubmitted', data: { requestId: 'd' } }, 'draft-submitted'],
      [{ type: 'DraftPurged', data: { keptUntil: '2011-11-30' } }, 'draft-purged'],
    ] as const) {
      given(draft, begun, end).when('ChangeDraft', change).thenRefusal(code);
      given(draft, begun, end).when('RemoveDraft', {}).thenRefusal(code);
      given(draft, begun, end).when('NoteDraftSubmitted', { requestId: 'd' }).thenNothing();
    }
  });

  it('is submitted with the content that its sender read, and is not changed from then on', () => {
    const change: DraftCommands['ChangeDraft'] = { ...content, outcomesWanted: null, keptUntil: '2011-12-31' };
    const changed: NewEvent<DraftEvents> = { type: 'DraftChanged', data: change };
    const submission: NewEvent<DraftEvents> = { type: 'DraftSubmissionBegun', data: {} };
    given(draft, begun).when('BeginDraftSubmission', { changes: 0 }).then(submission);
    given(draft, begun, changed).when('BeginDraftSubmission', { changes: 1 }).then(submission);
    given(draft, begun, changed).when('BeginDraftSubmission', { changes: 0 }).thenRefusal('draft-changed');
    given(draft, begun, submission).when('BeginDraftSubmission', { changes: 0 }).thenNothing();
    given(draft, begun, submission).when('ChangeDraft', change).thenRefusal('draft-being-submitted');
    given(draft, begun, { type: 'DraftRemoved', data: {} })
      .when('BeginDraftSubmission', { changes: 0 })
      .thenRefusal('draft-removed');
  });

  it('can be changed again after its submission was interrupted and then refused', () => {
    const change: DraftCommands['ChangeDraft'] = { ...content, outcomesWanted: null, keptUntil: '2011-12-31' };
    const submission: NewEvent<DraftEvents> = { type: 'DraftSubmissionBegun', data: {} };
    const abandoned: NewEvent<DraftEvents> = { type: 'DraftSubmissionAbandoned', data: {} };
    given(draft, begun, submission).when('AbandonDraftSubmission', {}).then(abandoned);
    given(draft, begun, submission, abandoned).when('ChangeDraft', change).then({ type: 'DraftChanged', data: change });
    given(draft, begun, submission, abandoned).when('AbandonDraftSubmission', {}).thenNothing();
    given(draft, begun, submission, { type: 'DraftSubmitted', data: { requestId: 'd' } })
      .when('AbandonDraftSubmission', {})
      .thenNothing();
  });

  it('can be removed, and is purged, while its submission is interrupted', () => {
    const submission: NewEvent<DraftEvents> = { type: 'DraftSubmissionBegun', data: {} };
    const purge = { keptUntil: '2011-11-30' } as const;
    given(draft, begun, submission).when('RemoveDraft', {}).then({ type: 'DraftRemoved', data: {} });
    given(draft, begun, submission)
      .when('PurgeDraft', purge, { today: '2011-12-01' })
      .then({ type: 'DraftPurged', data: purge });
  });

  it('is submitted only when need areas, outcomes and circumstances are written', () => {
    const submit = (change: Partial<DraftContent>) => () =>
      refuseIncompleteDraft(
        given(draft, begun, { type: 'DraftChanged', data: { ...content, ...change, keptUntil: '2011-12-31' } }).state(),
      );
    expect(refusal(submit({}))).toBe('draft-incomplete');
    expect(refusal(submit({ circumstances: text, needAreas: [] }))).toBe('draft-incomplete');
    expect(refusal(submit({ circumstances: text }))).toBe('nobody refused');
  });

  it('is purged after the last day on which it is kept, and not before', () => {
    const purge = { keptUntil: '2011-11-30' } as const;
    given(draft, begun).when('PurgeDraft', purge, { today: '2011-11-30' }).thenNothing();
    given(draft, begun).when('PurgeDraft', purge, { today: '2011-12-01' }).then({ type: 'DraftPurged', data: purge });
    given(draft, begun, { type: 'DraftChanged', data: { ...content, keptUntil: '2012-01-31' } })
      .when('PurgeDraft', purge, { today: '2011-12-01' })
      .thenNothing();
  });

  it('loses its texts once it has ended, and not before', () => {
    given(draft, begun).when('EraseDraftTexts', {}).thenRefusal('draft-open');
    given(draft, begun, { type: 'DraftRemoved', data: {} })
      .when('EraseDraftTexts', {})
      .then({ type: 'DraftTextsErased', data: {} });
  });
});
