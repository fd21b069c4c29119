import type { ContractPart } from '#domain/contract-parts.events';
import type { Plain } from '#kernel/personal';
import { personalToken } from '#kernel/testing/personal-token';

/** A part as a person types it, before it has an id. */
export const agreedPart = {
  kind: 'support',
  form: 'mentoring',
  description: 'Plan and teach mathematics lessons together in year 6',
  startsOn: '2011-10-10',
  endsOn: '2012-02-10',
  halfDays: 9,
  pence: 150_000,
  leaderIds: ['leader-1'],
  programme: null,
  placement: null,
} satisfies Plain<Omit<ContractPart, 'partId'>>;

/** Nine half-days of mentoring. */
export const mentoring: ContractPart = {
  ...agreedPart,
  partId: 'mentoring',
  description: personalToken(agreedPart.description),
};

/** Two days of training for eight teachers. With the mentoring they are the sample contract. */
export const training: ContractPart = {
  ...mentoring,
  partId: 'training',
  kind: 'programme',
  form: 'programme-places',
  description: personalToken('Teach fractions'),
  startsOn: '2011-11-01',
  endsOn: '2011-12-16',
  halfDays: 3,
  pence: 50_000,
  programme: { cohort: personalToken('Teachers of years 3 to 6'), places: 8 },
};

/** A subject leader works at the school for two days a week. */
export const placement: ContractPart = {
  ...mentoring,
  partId: 'placement',
  kind: 'placement',
  form: 'placement',
  placement: { percentOfWeek: 40, employer: personalToken('The home school') },
};
