import type { Aim } from '#domain/contract.events';
import type { Plain } from '#kernel/personal';
import { personalToken } from '#kernel/testing/personal-token';

type AgreedAim = Omit<Aim, 'aimId'>;

/** An aim as a person types it, before it has an id. */
export const agreedAim: Plain<AgreedAim> = {
  needArea: 'mathematics',
  statement: 'More pupils reach level 4 in mathematics at the end of year 6',
  measure: { name: 'Pupils at level 4 or above in mathematics', unit: '%', direction: 'up' },
  baseline: { value: 67, on: '2011-07-15', cohort: 'Year 6, 2011', status: 'final' },
  target: { value: 80, by: '2012-07-20' },
  assessor: 'Local authority mathematics consultant',
  method: 'Key stage 2 test results',
};

/** The aim as an event contains it, with tokens in place of its texts. */
export const encryptAim = (aim: Plain<AgreedAim>): AgreedAim => ({
  ...aim,
  statement: personalToken(aim.statement),
  baseline: { ...aim.baseline, cohort: personalToken(aim.baseline.cohort) },
  assessor: personalToken(aim.assessor),
  method: personalToken(aim.method),
});

export const mathematics: Aim = { aimId: 'mathematics', ...encryptAim(agreedAim) };

export const teaching: Aim = {
  aimId: 'teaching',
  ...encryptAim({
    needArea: 'teaching-quality',
    statement: 'At least three quarters of teaching is good or better',
    measure: { name: 'Lessons judged good or better', unit: '%', direction: 'up' },
    baseline: { value: 50, on: '2011-09-30', cohort: '12 lessons, September 2011', status: 'provisional' },
    target: { value: 75, by: '2012-07-01' },
    assessor: 'Headteacher with the national leader',
    method: 'Joint lesson observations',
  }),
};
