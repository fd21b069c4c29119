import type { Term } from '#domain/board.events';
import type { Outcome } from '#domain/vocabulary';

const term = (code: string, meaning: string): Term => ({ code, meaning });

const ORDINARY: readonly Term[] = [term('agreed', 'The board agreed after discussion')];

/**
 * The reasons for outcomes that the first terms of reference did not have. Terms that were recorded without them are read with these lists, so they are
 * never changed: new defaults belong in `default-terms.ts`.
 */
export const ADDED_REASONS = {
  recommend: [
    term('early-help', 'Early, lighter help prevents a greater difficulty'),
    term('results-below-expected', 'Results are below expectations'),
    term('inspection-outcome', 'An inspection found the school to be less than good'),
    term('capacity-of-school', 'The school does not have the capacity to improve this alone'),
    term('provider-fits', 'The provider has experience that fits the need'),
    term('monitoring-shows-need', "The board's monitoring shows the need"),
  ],
  continue: [
    term('on-track', 'The work is on track'),
    term('too-early-to-say', 'The evidence is not clear yet'),
    term('action-agreed', 'The parties have agreed how to bring the work back on track'),
  ],
  vary: [
    term('need-changed', "The school's need has changed"),
    term('time-needed-differs', 'The work needs more or less time than was planned'),
  ],
  extend: [
    term('aims-within-reach', 'The aims can be reached with more time'),
    term('new-need', 'A further need was found'),
    term('sustain-improvement', 'The improvement must be secured'),
  ],
  'replace-provider': [
    term('provider-unavailable', 'The provider is no longer available'),
    term('provider-does-not-fit', 'Another provider fits the need better'),
    term('relationship-broken', 'The work between school and provider has broken down'),
  ],
  end: [
    term('aims-reached', 'The aims were reached'),
    term('not-progressing', 'The work is not progressing'),
    term('school-withdrew', 'The school withdrew'),
    term('other-support', 'Other support has taken its place'),
  ],
  escalate: [
    term('not-progressing', 'The work is not progressing'),
    term('leadership-concern', 'There is a concern about the quality of leadership'),
    term('school-not-engaged', 'The school does not take part'),
  ],
  rescind: [
    term('new-facts', 'Facts became known that the board did not have'),
    term('made-in-error', 'The decision was made in error'),
    term('no-longer-needed', 'The support is no longer needed'),
    term('provider-withdrew', 'The provider withdrew'),
  ],
  'take-step': [
    term('concern-stands', 'The answers did not settle the concern'),
    term('no-answer', 'There was no answer in time'),
  ],
  resolve: [
    term('action-taken', 'The action that was asked for was taken'),
    term('no-ground', 'The concern proved to have no ground'),
  ],
  ratify: [term('action-was-right', 'What the chair did was right and urgent')],
  'approve-corrected': ORDINARY,
  note: ORDINARY,
  agree: ORDINARY,
  'not-agree': [term('not-agreed', 'The board did not agree after discussion')],
} as const satisfies Partial<Readonly<Record<Outcome, readonly Term[]>>>;

/** The forms of support of terms that were recorded without them. Never changed, like the lists above. */
export const ADDED_FORMS_OF_SUPPORT: readonly Term[] = [
  term('senior-team-support', 'Support for the senior leadership team'),
  term('mentoring', 'Mentoring and coaching'),
  term('specialist-deployment', 'Deployment of a specialist'),
  term('programme-places', 'Places on a programme'),
  term('whole-school-package', 'A package for the whole school'),
  term('learning-walk', 'Learning walk'),
  term('joint-training', 'Joint training'),
  term('gap-task', 'Gap task between visits'),
  term('placement', 'Placement of staff'),
];

/** The reasons for withdrawing a bid of terms that were recorded without them. Never changed, like the lists above. */
export const ADDED_BID_WITHDRAWAL_REASONS: readonly Term[] = [
  term('no-days-left', 'The provider has no days left in the period'),
  term('leader-unavailable', 'The leader is ill, has left or is needed at home'),
  term('conflict-of-interest', 'A conflict of interest was found'),
  term('made-in-error', 'The bid was made in error'),
  term('another-bid', 'Another bid of the provider replaces it'),
];

/** The reasons for pausing a contract of terms that were recorded without them. Never changed, like the lists above. */
export const ADDED_PAUSE_REASONS: readonly Term[] = [
  term('inspection', 'An inspection takes place or is expected'),
  term('leadership-change', 'The leadership of the school changes'),
  term('leader-unavailable', 'The leader is ill or needed at home for some time'),
  term('school-not-ready', 'The school cannot take part for some time'),
  term('funding-in-doubt', 'The funding must be settled first'),
  term('school-reorganised', 'The school is converted, merged or moved'),
];
