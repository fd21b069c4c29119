import type { JudgementBasis } from '#domain/contract-judgements.events';
import type { Aim, AimForm, SeenEvidence } from '#domain/contract-aims.events';
import type { AimKind } from '#domain/vocabulary';
import type { Plain } from '#kernel/personal';
import { personalToken } from '#kernel/testing/personal-token';

type Form = Omit<AimForm, 'aimId'>;
type AimOf<Kind extends AimKind> = Extract<Aim, { kind: Kind }>;

const NO_TERMS = { change: null, hold: null, participation: null, criterion: null };

/** An aim as a person types it, before it has an id. */
export const agreedAim = {
  kind: 'change',
  needArea: 'mathematics',
  statement: 'More pupils reach level 4 in mathematics at the end of year 6',
  cohort: 'Year 6, 2012',
  by: '2012-07-20',
  assessor: 'Local authority mathematics consultant',
  method: 'Key stage 2 test results',
  ...NO_TERMS,
  change: {
    measure: { name: 'Pupils at level 4 or above in mathematics', unit: '%', direction: 'up' },
    baseline: { value: 67, on: '2011-07-15', cohort: 'Year 6, 2011', status: 'final' },
    noBaselineReason: null,
    target: 80,
  },
} satisfies Plain<Form>;

export const mathematics: AimOf<'change'> = {
  ...agreedAim,
  aimId: 'mathematics',
  statement: personalToken(agreedAim.statement),
  cohort: personalToken(agreedAim.cohort),
  assessor: personalToken(agreedAim.assessor),
  method: personalToken(agreedAim.method),
  change: {
    ...agreedAim.change,
    baseline: { ...agreedAim.change.baseline, cohort: personalToken(agreedAim.change.baseline.cohort) },
  },
};

export const teaching: AimOf<'change'> = {
  ...NO_TERMS,
  kind: 'change',
  aimId: 'teaching',
  needArea: 'teaching-quality',
  statement: personalToken('At least three quarters of teaching is good or better'),
  cohort: personalToken('All classes'),
  by: '2012-07-01',
  assessor: personalToken('Headteacher with the national leader'),
  method: personalToken('Joint lesson observations'),
  change: {
    measure: { name: 'Lessons judged good or better', unit: '%', direction: 'up' },
    baseline: {
      value: 50,
      on: '2011-09-30',
      cohort: personalToken('12 lessons, September 2011'),
      status: 'provisional',
    },
    noBaselineReason: null,
    target: 75,
  },
};

/** An aim to change a measure that nobody took before the support. */
export const confidence: AimOf<'change'> = {
  ...teaching,
  aimId: 'confidence',
  statement: personalToken('Teachers teach mathematics with more confidence'),
  change: {
    measure: { name: 'Teachers who feel confident in mathematics', unit: '%', direction: 'up' },
    baseline: null,
    noBaselineReason: personalToken('Nobody asked the teachers before'),
    target: 90,
  },
};

/** An aim to hold a level. */
export const quality: AimOf<'hold'> = {
  ...teaching,
  ...NO_TERMS,
  kind: 'hold',
  aimId: 'quality',
  statement: personalToken('Three quarters of teaching stays good or better'),
  hold: {
    measure: { name: 'Lessons judged good or better', unit: '%' },
    bound: 'at-least',
    level: 75,
    from: '2012-01-09',
  },
};

/** An aim that people take part. */
export const learningWalk: AimOf<'participation'> = {
  ...teaching,
  ...NO_TERMS,
  kind: 'participation',
  aimId: 'walk',
  statement: personalToken('Every teacher takes part in a learning walk'),
  participation: { atLeast: 7, of: 8 },
};

/** A described criterion. */
export const leadership: AimOf<'criterion'> = {
  ...teaching,
  ...NO_TERMS,
  kind: 'criterion',
  aimId: 'leadership',
  needArea: 'leadership',
  statement: personalToken('The mathematics leader plans and checks the work of the year groups'),
  criterion: { evidenceKinds: ['action-plan', 'work-scrutiny'] },
};

/** A judgement by the named assessor that names no measurements and no evidence. */
export const NAMES_NOTHING: { restsOn: JudgementBasis; otherAssessor: null } = {
  restsOn: { measurementIds: [], evidenceIds: [] },
  otherAssessor: null,
};

/** A judgement without kinds of evidence, as of an aim with measurements. */
export const NOTHING_SEEN: { evidenceSeen: SeenEvidence[]; noEvidenceReason: null } & typeof NAMES_NOTHING = {
  evidenceSeen: [],
  noEvidenceReason: null,
  ...NAMES_NOTHING,
};

/** What the source of a value does not say. */
export const NO_VALUE_DETAILS = { status: null, cohort: null } as const;
