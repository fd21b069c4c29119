import type { Escalation } from '#domain/escalation.types';
import { refuseUnless } from '#kernel/refused';

/** Refuses `referred-out` and `concern-resolved`. */
export const refuseUnlessOpen = ({ referred, resolved }: Escalation): void => {
  refuseUnless(
    !referred,
    'referred-out',
    'This safeguarding concern was referred to another service. Ask that service about it.',
  );
  refuseUnless(!resolved, 'concern-resolved', 'The concern is resolved. Raise a new concern instead.');
};
