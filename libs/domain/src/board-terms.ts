import type { Level, Term, TermsOfReference } from '#domain/board.events';
import { refuseUnless } from '#kernel/refused';

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value > 0;

/** Whether people can choose from a list of codes: it is not empty, and each code is present once and not blank. */
const isUsable = (list: readonly Term[]): boolean =>
  list.length > 0 &&
  list.every(({ code }) => code.trim() !== '') &&
  new Set(list.map(({ code }) => code)).size === list.length;

const isLimited = ({ longestDays, mostHalfDays, mostPence }: Level): boolean =>
  isCount(longestDays) && isCount(mostHalfDays) && Number.isSafeInteger(mostPence) && mostPence >= 0;

/** Problems with the terms as text; empty when the terms are usable. */
const findFaults = (terms: TermsOfReference): string[] => {
  const lists: [string, readonly Term[]][] = [
    ['levels', terms.levels],
    ['providerTypes', terms.providerTypes],
    ['needAreas', terms.needAreas],
    ['formsOfSupport', terms.formsOfSupport],
    ['missedVisitReasons', terms.missedVisitReasons],
    ['pauseReasons', terms.pauseReasons],
    ['earlyEndCauses', terms.earlyEndCauses],
    ['withdrawalReasons', terms.withdrawalReasons],
    ['bidWithdrawalReasons', terms.bidWithdrawalReasons],
    ...Object.entries(terms.decisionReasons).map(([outcome, list]): [string, readonly Term[]] => [
      `decisionReasons for ${outcome}`,
      list,
    ]),
  ];
  return [
    ...(['quorum', 'reviewEveryDays', 'reportEveryDays', 'graceDays', 'daysToAnswer'] as const)
      .filter((name) => !isCount(terms[name]))
      .map((name) => `${name} must be a whole number of at least 1`),
    ...lists
      .filter(([, list]) => !isUsable(list))
      .map(([name]) => `${name} must contain at least one code, and each code once`),
    ...terms.levels.filter((level) => !isLimited(level)).map(({ code }) => `the level ${code} must have limits`),
  ];
};

/** Refuses `terms-incomplete` unless the terms have a quorum, intervals, limits and usable lists. The sentence names every problem. */
export const refuseIncompleteTerms = (terms: TermsOfReference): void => {
  const faults = findFaults(terms);
  refuseUnless(faults.length === 0, 'terms-incomplete', `Complete the terms of reference: ${faults.join('; ')}.`);
};
