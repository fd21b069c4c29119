import { ENDS, RECORDED_BY, STARTS } from '#domain/testing/contract.builder';
import { leadership, learningWalk, mathematics, quality, teaching } from '#domain/testing/sample-aims';
import { PAYERS } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';
import fc from 'fast-check';

/** Days before, within and after the contract, up to the first day after its lapse. */
export const DAYS: readonly IsoDay[] = [
  '2011-10-01',
  STARTS,
  '2011-12-05',
  ENDS,
  '2012-07-21',
  RECORDED_BY,
  '2012-08-04',
];
export const day = fc.constantFrom(...DAYS);
export const id = (...ids: string[]) => fc.constantFrom(...ids);
export const aimId = id('mathematics', 'teaching', 'science');
export const side = fc.constantFrom('school' as const, 'provider' as const);
const ANY_TEXT = personalToken('Any text');
export const text = fc.constant(ANY_TEXT);
export const textOrNull = fc.constantFrom(null, ANY_TEXT);
export const halfDays = fc.integer({ min: -1, max: 14 });
export const ofADay = fc.integer({ min: -1, max: 3 });
export const payer = fc.constantFrom(...PAYERS);
export const aim = fc.constantFrom(
  mathematics,
  teaching,
  { ...mathematics, by: ENDS },
  { ...teaching, assessor: personalToken('') },
  { ...quality, aimId: 'mathematics' },
  { ...learningWalk, aimId: 'teaching' },
  { ...learningWalk, aimId: 'teaching', participation: { atLeast: 3, of: 4 } },
  { ...leadership, aimId: 'teaching' },
  { ...leadership, aimId: 'science', kind: 'hold' as const },
);
/** What a source may say of a value: possible or not. */
export const valueDetails = {
  status: fc.constantFrom(null, 'provisional' as const, 'final' as const),
  cohort: fc.option(fc.record({ measured: fc.integer({ min: 0, max: 4 }), of: fc.integer({ min: 1, max: 3 }) })),
};

/** Any value, often a number of persons. */
export const measuredValue = fc.oneof(fc.integer(), fc.integer({ min: -1, max: 9 }));
export const rating = fc.record({
  aimId,
  rating: fc.constantFrom('red', 'amber', 'green'),
  evidence: fc.constant('Books'),
});
