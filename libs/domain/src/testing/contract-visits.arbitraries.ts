import { VISIT_PLACES } from '#domain/contract-visits.events';
import { day, text, textOrNull } from '#domain/testing/contract-values.arbitraries';
import { personalToken } from '#kernel/testing/decider-spec';
import fc from 'fast-check';

export const visitPlace = fc.constantFrom(...VISIT_PLACES);

/** Where a visit was, and who of the supported school took part. */
export const whereAndWho = {
  place: fc.option(visitPlace),
  schoolStaff: fc.option(fc.integer({ min: 0, max: 5 })),
  schoolStaffNames: fc.option(fc.constant(personalToken('Two teachers'))),
};

const pauseId = fc.constantFrom('pause-1', 'pause-2', 'command-1');
const reasonCode = fc.constantFrom('inspection', 'rain');

export const aboutPauses = {
  PauseContract: fc.record({
    ...{ pauseId, pausedOn: day, expectedOn: day, decidedOn: day, reasonCode, note: text },
    resumedOn: fc.option(day),
  }),
  ResumeContract: fc.record({ pauseId, resumedOn: day, decidedOn: day, note: text }),
  CorrectPause: fc.record({
    pauseId,
    pausedOn: fc.option(day),
    expectedOn: fc.option(day),
    resumedOn: fc.option(day),
    reasonCode: fc.option(reasonCode),
    note: textOrNull,
    reason: text,
  }),
  VoidPause: fc.record({ pauseId, reason: text }),
};
