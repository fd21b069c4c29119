import type { TermsFact } from '#domain/contract-facts.types';
import type { SupportContract } from '#domain/contract.types';
import { validCodes } from '#domain/shared-rules';
import type { Code } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The day of the last visit or session that was held; undefined without one. */
export const findLastWorkDay = ({
  visits,
  sessions,
}: Pick<SupportContract, 'visits' | 'sessions'>): IsoDay | undefined =>
  [
    ...visits.filter(({ status }) => status === 'held').map(({ on }) => on),
    ...sessions.filter(({ voided }) => !voided).map(({ heldOn }) => heldOn),
  ]
    .toSorted()
    .at(-1);

/** Refuses `unknown-reason` for a cause that is neither in the board's list of the day nor in the one that the contract copied. */
export const refuseUnknownCause = (
  { agreed }: Pick<SupportContract, 'agreed'>,
  { terms }: TermsFact,
  causeCode: Code,
): void => {
  const causes = validCodes(agreed.earlyEndCauses, terms?.earlyEndCauses);
  refuseUnless(
    causes.includes(causeCode),
    'unknown-reason',
    `Give one of the board's causes for an early end: ${causes.join(', ')}.`,
  );
};
