import { calendar } from '#domain/calendar';
import type { CalendarFact } from '#domain/contract-facts.types';
import type { SupportContract } from '#domain/contract.types';
import { school } from '#domain/school';
import { NO_ID } from '#domain/shared-rules';
import { lookUp, type CommandContext, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';

/** Looks up the school years of the local authority of the supported school. */
export const calendarFact = {
  schoolYears: (
    _: object,
    __: CommandContext,
    state: SupportContract | undefined,
  ): StreamLookup<CalendarFact['schoolYears']> =>
    lookUp(school, state?.agreed.schoolUrn ?? NO_ID, (found) =>
      thenLookUp(
        [lookUp(calendar, found?.entry.laCode ?? NO_ID, (each) => each?.years ?? [])],
        ([years = []]) => years,
      ),
    ),
};
