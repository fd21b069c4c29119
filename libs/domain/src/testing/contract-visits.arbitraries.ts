import { VISIT_PLACES } from '#domain/contract-visits.events';
import { personalToken } from '#kernel/testing/decider-spec';
import fc from 'fast-check';

export const visitPlace = fc.constantFrom(...VISIT_PLACES);

/** Where a visit was, and who of the supported school took part. */
export const whereAndWho = {
  place: fc.option(visitPlace),
  schoolStaff: fc.option(fc.integer({ min: 0, max: 5 })),
  schoolStaffNames: fc.option(fc.constant(personalToken('Two teachers'))),
};
