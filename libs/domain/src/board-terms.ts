import type { Level, Term, TermsOfReference } from '#domain/board.events';
import { refuseUnless } from '#kernel/refused';

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value > 0;

/** A list of codes can be chosen from: not empty, each code once and none blank. */
const isUsable = (list: readonly Term[]): boolean =>
  list.length > 0 &&
  list.every(({ code }) => code.trim() !== '') &&
  new Set(list.map(({ code }) => code)).size === list.length;

const isLimited = ({ longestDays, mostHalfDays, mostPence }: Level): boolean =>
  isCount(longestDays) && isCount(mostHalfDays) && Number.isSafeInteger(mostPence) && mostPence >= 0;

/** What a board cannot work with, in words; empty when the terms can be used. */
const faultsIn = (terms: TermsOfReference): string[] => {
  const lists: [string, readonly Term[]][] = [
    ['levels', terms.levels],
    ['providerTypes', terms.providerTypes],
    ['needAreas', terms.needAreas],
    ['missedVisitReasons', terms.missedVisitReasons],
    ['earlyEndCauses', terms.earlyEndCauses],
    ['withdrawalReasons', terms.withdrawalReasons],
    ...Object.entries(terms.decisionReasons).map(([outcome, list]): [string, readonly Term[]] => [
      `decisionReasons of ${outcome}`,
      list,
    ]),
  ];
  return [
    ...(['quorum', 'reviewEveryDays', 'reportEveryDays', 'graceDays'] as const)
      .filter((name) => !isCount(terms[name]))
      .map((name) => `${name} must be a whole number of at least 1`),
    ...lists
      .filter(([, list]) => !isUsable(list))
      .map(([name]) => `${name} must hold at least one code and each code once`),
    ...terms.levels.filter((level) => !isLimited(level)).map(({ code }) => `the level ${code} lacks its limits`),
  ];
};

/** Terms that a board can work with: a quorum, intervals, limits, and lists with each code once. Refuses `terms-incomplete` and names every fault. */
export const refuseIncompleteTerms = (terms: TermsOfReference): void => {
  const faults = faultsIn(terms);
  refuseUnless(faults.length === 0, 'terms-incomplete', `Complete the terms of reference: ${faults.join('; ')}.`);
};
