import { day, text } from '#domain/testing/contract-values.arbitraries';
import fc from 'fast-check';

/** The command that takes over a contract from paper. */
export const fromPaper = {
  TakeOverContract: fc.record({
    schoolSignedOn: fc.option(day),
    providerSignedOn: fc.option(day),
    homeSchoolSignedOn: fc.constant(null),
    halfDaysBefore: fc.constantFrom(0, 4),
    penceBefore: fc.constantFrom(0, 80_000),
    source: text,
  }),
};
