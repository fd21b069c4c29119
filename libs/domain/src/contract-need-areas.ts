import type { TermsFact } from '#domain/contract-facts.types';
import { validCodes } from '#domain/shared-rules';
import type { Code } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';

type InNeedArea = { readonly needArea: Code };

/** Refuses aims in need areas that are neither in the board's list of the day nor those of an aim that the contract has. */
export const refuseUnknownNeedAreas = (
  aims: readonly InNeedArea[],
  known: readonly InNeedArea[],
  { terms }: TermsFact,
): void => {
  const codes = validCodes(
    known.map(({ needArea }) => needArea),
    terms?.needAreas,
  );
  refuseUnless(
    aims.every(({ needArea }) => codes.includes(needArea)),
    'unknown-need-area',
    `Name one of the board's need areas: ${codes.join(', ')}.`,
  );
};
