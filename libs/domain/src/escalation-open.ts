import type { Escalation } from '#domain/escalation.types';
import { chooseLater } from '#domain/shared-rules';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Remembers a day on which something happened about the concern: it is not resolved before it. */
export const noteDay = (state: Escalation, day: IsoDay): Escalation => ({
  ...state,
  latestOn: chooseLater(state.latestOn, day),
});

/** Refuses `referred-out` and `concern-resolved`. */
export const refuseUnlessOpen = ({ referred, resolved }: Escalation): void => {
  refuseUnless(
    !referred,
    'referred-out',
    'This safeguarding concern was referred to another service. Ask that service about it.',
  );
  refuseUnless(!resolved, 'concern-resolved', 'The concern is resolved. Raise a new concern instead.');
};
