import {
  ADDED_BID_WITHDRAWAL_REASONS,
  ADDED_FORMS_OF_SUPPORT,
  ADDED_PAUSE_REASONS,
  ADDED_REASONS,
} from '#domain/added-reasons';
import type { Term, TermsOfReference } from '#domain/board.events';
import type { Outcome } from '#domain/vocabulary';

const term = (code: string, meaning: string): Term => ({ code, meaning });

const NEED_AREAS: Term[] = [
  term('mathematics', 'Mathematics'),
  term('reading', 'Reading'),
  term('writing', 'Writing'),
  term('writing-key-stage-1', 'Writing at key stage 1'),
  term('science', 'Science'),
  term('early-years', 'Early years'),
  term('leadership', 'Quality of leadership'),
  term('middle-leadership', 'Leadership of subjects and phases'),
  term('teaching-quality', 'Quality of teaching and learning'),
  term('assessment', 'Assessment and tracking of progress'),
  term('governance', 'Governance'),
  term('attendance', 'Attendance'),
  term('behaviour', 'Behaviour and safety'),
  term('send', 'Special educational needs and disabilities'),
  term('disadvantaged-pupils', 'Attainment of disadvantaged pupils'),
];

const APPROVAL_REASONS: Term[] = [
  term('early-help', 'Early, lighter help prevents a greater difficulty'),
  term('results-below-expected', 'Results are below expectations'),
  term('inspection-outcome', 'An inspection found the school to be less than good'),
  term('capacity-of-school', 'The school does not have the capacity to improve this alone'),
  term('provider-fits', 'The provider has experience that fits the need'),
  term('monitoring-shows-need', "The board's monitoring shows the need"),
];

/** Typed by outcome, so that a missing outcome does not compile. */
const DECISION_REASONS: Record<Outcome, readonly Term[]> = {
  ...ADDED_REASONS,
  approve: APPROVAL_REASONS,
  'approve-with-conditions': [
    ...APPROVAL_REASONS,
    term('plan-to-be-completed', 'The plan is incomplete and must be completed'),
    term('leadership-to-commit', "The school's leadership must show its commitment"),
  ],
  'approve-in-part': [
    ...APPROVAL_REASONS,
    term('part-of-need-evidenced', 'There is evidence for part of the need only'),
    term('limited-funds', 'The fund can pay for part of the support only'),
  ],
  'monitor-only': [
    term('improving-already', 'The school is already improving without support'),
    term('too-early-to-say', 'The evidence is not clear yet'),
    term('other-support-running', 'Other support is running and its results are awaited'),
  ],
  defer: [
    term('more-information-needed', 'The board needs more information'),
    term('no-provider-free', 'No suitable provider is available at present'),
    term('not-enough-time', 'The meeting ran out of time'),
  ],
  decline: [
    term('no-evidence-of-need', 'There is no evidence of the need'),
    term('outside-terms', "The request is outside the board's terms of reference"),
    term('own-means', 'The school can meet the need with its own resources'),
    term('support-running', 'Support for the same need is already running'),
    term('no-funds', 'The fund has no money left'),
  ],
  'refer-on': [
    term('responsible-body', 'The responsible body should act'),
    term('statutory-powers', 'The case needs formal powers'),
    term('other-service', 'Another service is better placed'),
  ],
  'unable-to-assess': [
    term('no-data', 'There is no data on which to judge'),
    term('school-not-engaged', 'The school did not take part in the assessment'),
  ],
};

/** Ten working days: what a board's terms from before 2026 mean, which do not say how long an answer can take. */
export const DEFAULT_DAYS_TO_ANSWER = 14;

/**
 * Terms of reference for a board that names none of its own, modelled on Plymouth's School-to-School Partnership Board (2015).
 * They are configuration, not law: a board can revise them by date. Limits are days, half-days and pence per contract.
 */
export const DEFAULT_TERMS: TermsOfReference = {
  quorum: 3,
  decisionRule: 'majority',
  power: 'decides',
  reviewEveryDays: 42,
  reportEveryDays: 42,
  graceDays: 14,
  daysToAnswer: DEFAULT_DAYS_TO_ANSWER,
  levels: [
    { code: 'light-touch', meaning: 'Light touch', longestDays: 120, mostHalfDays: 12, mostPence: 500_000 },
    { code: 'targeted', meaning: 'Targeted', longestDays: 240, mostHalfDays: 30, mostPence: 1_500_000 },
    { code: 'intensive', meaning: 'Intensive', longestDays: 365, mostHalfDays: 60, mostPence: 3_000_000 },
  ],
  providerTypes: [
    term('nle', 'National leader of education'),
    term('lle', 'Local leader of education'),
    term('nlg', 'National leader of governance'),
    term('sle', 'Specialist leader of education'),
    term('adviser', 'Adviser'),
  ],
  needAreas: NEED_AREAS,
  formsOfSupport: [...ADDED_FORMS_OF_SUPPORT],
  decisionReasons: DECISION_REASONS,
  missedVisitReasons: [
    term('leader-ill', 'The leader was ill'),
    term('leader-needed-at-home', 'The leader was needed at the home school'),
    term('school-closed', 'The school was closed that day'),
    term('school-asked-to-move', 'The school asked for another day'),
    term('inspection', 'An inspection took place'),
    term('key-staff-absent', 'Key staff were absent'),
  ],
  earlyEndCauses: [
    term('aims-reached-early', 'The aims were reached early'),
    term('not-progressing', 'The work was not progressing'),
    term('school-withdrew', 'The school withdrew'),
    term('provider-withdrew', 'The provider withdrew'),
    term('leader-left', 'The leader left or lost the designation'),
    term('home-school-standing', 'The home school needs its leader back'),
    term('school-converted', 'The school converted and its new responsible body arranged other support'),
    term('formal-powers-used', 'Formal powers replaced the support'),
    term('school-closed', 'The school closed'),
  ],
  withdrawalReasons: [
    term('need-met', 'The need was met in another way'),
    term('school-withdrew', 'The school no longer asks for support'),
    term('made-in-error', 'The request was made in error'),
    term('replaced', 'Another request replaces it'),
    term('school-closed', 'The school closed or is about to close'),
  ],
  bidWithdrawalReasons: [...ADDED_BID_WITHDRAWAL_REASONS],
  pauseReasons: [...ADDED_PAUSE_REASONS],
};
