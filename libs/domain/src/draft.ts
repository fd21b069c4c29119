import type { DraftContent, DraftEvents } from '#domain/draft.events';
import type { RequestOrigin, Role } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A request that is being written. */
export type Draft = Pick<
  DraftEvents['RequestDrafted'],
  'boardId' | 'schoolUrn' | 'from' | 'needAreas' | 'urgency' | 'support' | 'keptUntil'
> & {
  readonly draftedBy: string;
  readonly outcomesWritten: boolean;
  readonly circumstancesWritten: boolean;
  /** How often the draft was changed. A submission names the content that it sends by this number. */
  readonly changes: number;
  /** Whether a request with this content may already be recorded. */
  readonly isBeingSubmitted: boolean;
  readonly status: 'open' | 'submitted' | 'removed' | 'purged';
};

export type DraftCommands = {
  DraftRequest: Omit<DraftEvents['RequestDrafted'], 'draftedAs'>;
  /** A text that is null stays as it is. */
  ChangeDraft: DraftEvents['DraftChanged'];
  /** Sent just before the request is recorded, so that no change comes between. */
  BeginDraftSubmission: Pick<Draft, 'changes'>;
  /** Sent when the request was refused after its submission had begun. */
  AbandonDraftSubmission: DraftEvents['DraftSubmissionAbandoned'];
  /** Sent with the request, which has the id of the draft. */
  NoteDraftSubmitted: DraftEvents['DraftSubmitted'];
  RemoveDraft: Record<never, never>;
  /** Sent by a deadline. */
  PurgeDraft: { keptUntil: IsoDay };
  /** Sent by a reaction when the draft has ended. */
  EraseDraftTexts: DraftEvents['DraftTextsErased'];
};

export type DraftStream = {
  state: Draft;
  commands: DraftCommands;
  events: DraftEvents;
  replies: { EraseDraftTexts: 'DraftTextsErased' };
};

/** The roles in which a party asks for support, the first that the person has. The clerk writes for each party. */
const ROLES_OF: Readonly<Record<RequestOrigin, readonly Role[]>> = {
  school: ['school-head', 'chair-of-governors'],
  la: ['la-officer'],
  diocese: ['responsible-body'],
  trust: ['responsible-body'],
  alliance: ['alliance-director'],
  board: [],
};

const findRole = (from: RequestOrigin, roles: readonly string[]): Role =>
  ROLES_OF[from].find((role) => roles.includes(role)) ?? 'clerk';

const refuseUnlessOpen = ({ status }: Draft): void => {
  refuseUnless(status !== 'submitted', 'draft-submitted', 'The draft was submitted. Correct the request instead.');
  refuseUnless(status !== 'removed', 'draft-removed', 'You removed the draft. Begin another one.');
  refuseUnless(
    status !== 'purged',
    'draft-purged',
    'The draft was not changed for a long time, so its texts were erased. Begin another one.',
  );
};

/** Refuses `draft-incomplete`, with what is still to be written. */
export const refuseIncompleteDraft = (draft: Draft): void => {
  refuseUnlessOpen(draft);
  const missing = [
    ...(draft.needAreas.length === 0 ? ['need areas'] : []),
    ...(draft.outcomesWritten ? [] : ['outcomes wanted']),
    ...(draft.circumstancesWritten ? [] : ['circumstances']),
  ];
  refuseUnless(
    missing.length === 0,
    'draft-incomplete',
    `The draft lacks: ${missing.join(', ')}. Write them, and submit it again.`,
  );
};

const applyContent = (state: Draft, { needAreas, urgency, support, ...texts }: DraftContent): Draft => ({
  ...state,
  ...{ needAreas, urgency, support },
  outcomesWritten: state.outcomesWritten || texts.outcomesWanted !== null,
  circumstancesWritten: state.circumstancesWritten || texts.circumstances !== null,
});

const decide: Decider<DraftStream>['decide'] = {
  DraftRequest: {
    create: (data, { roles }) => [{ type: 'RequestDrafted', data: { ...data, draftedAs: findRole(data.from, roles) } }],
  },
  ChangeDraft: (state, data) => {
    refuseUnlessOpen(state);
    refuseUnless(
      !state.isBeingSubmitted,
      'draft-being-submitted',
      'The draft is being submitted, so it cannot be changed. If its request does not appear, submit it again. If that is refused, you can change the draft again.',
    );
    return [{ type: 'DraftChanged', data }];
  },
  BeginDraftSubmission: (state, { changes }) => {
    refuseUnlessOpen(state);
    refuseUnless(
      state.changes === changes,
      'draft-changed',
      'The draft was changed while you submitted it, so nothing was submitted. Read the draft, and submit it again.',
    );
    return state.isBeingSubmitted ? [] : [{ type: 'DraftSubmissionBegun', data: {} }];
  },
  AbandonDraftSubmission: ({ status, isBeingSubmitted }, data) =>
    status === 'open' && isBeingSubmitted ? [{ type: 'DraftSubmissionAbandoned', data }] : [],
  NoteDraftSubmitted: (state, data) => (state.status === 'open' ? [{ type: 'DraftSubmitted', data }] : []),
  RemoveDraft: (state) => {
    refuseUnlessOpen(state);
    return [{ type: 'DraftRemoved', data: {} }];
  },
  PurgeDraft: (state, { keptUntil }, { today }) =>
    state.status === 'open' && state.keptUntil < today ? [{ type: 'DraftPurged', data: { keptUntil } }] : [],
  // Nothing can be written to a draft that has ended, so none of its texts is needed when their keys are destroyed.
  EraseDraftTexts: ({ status }, data) => {
    refuseUnless(status !== 'open', 'draft-open', 'The draft is still being written. Submit or remove it first.');
    return [{ type: 'DraftTextsErased', data }];
  },
};

const evolve: Decider<DraftStream>['evolve'] = {
  RequestDrafted: {
    create: ({ boardId, schoolUrn, from, keptUntil, ...content }, { actor }) =>
      applyContent(
        {
          ...{ boardId, schoolUrn, from, keptUntil, draftedBy: actor, status: 'open' },
          ...{ needAreas: [], urgency: 'routine', support: null },
          ...{ outcomesWritten: false, circumstancesWritten: false, changes: 0, isBeingSubmitted: false },
        },
        content,
      ),
  },
  DraftChanged: (state, { keptUntil, ...content }) => ({
    ...applyContent(state, content),
    ...{ keptUntil, changes: state.changes + 1 },
  }),
  DraftSubmissionBegun: (state) => ({ ...state, isBeingSubmitted: true }),
  DraftSubmissionAbandoned: (state) => ({ ...state, isBeingSubmitted: false }),
  DraftSubmitted: (state) => ({ ...state, status: 'submitted' }),
  DraftRemoved: (state) => ({ ...state, status: 'removed' }),
  DraftPurged: (state) => ({ ...state, status: 'purged' }),
  DraftTextsErased: (state) => state,
};

/** A request that somebody writes before they submit it. Only they read it, and it is kept for a stated time. */
export const draft: Decider<DraftStream> = {
  category: 'draft',
  decide,
  evolve,
  personal: {
    DraftRequest: { outcomesWanted: 'item', circumstances: 'item' },
    ChangeDraft: { outcomesWanted: 'item', circumstances: 'item' },
  },
  erasesTexts: ['EraseDraftTexts'],
  // It depends on the day on which the command arrives, or on the draft.
  lookedUpByService: { DraftRequest: ['keptUntil'], ChangeDraft: ['keptUntil'], BeginDraftSubmission: ['changes'] },
};
