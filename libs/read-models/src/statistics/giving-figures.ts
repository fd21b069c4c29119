import type { Urn } from '#domain/vocabulary';
import { publishByPart, type Division } from '#read-models/statistics/divided-figures';
import type { Figure } from '#read-models/statistics/figure';
import { listSupportedSchools, type CountedSchool, type SupportFacts } from '#read-models/statistics/year-facts';

/** The schools in scope that gave support in the year: by a return, or under a contract. */
export const listGiving = ({ schools, deliveries }: SupportFacts, byContract: readonly Urn[]): CountedSchool[] => {
  const byReturn = deliveries.filter(({ supported }) => supported.length > 0);
  const giving = new Set([...byReturn.map(({ deliverySchool }) => deliverySchool), ...byContract]);
  return schools.filter(({ urn }) => giving.has(urn));
};

/** Counts the schools that receive, that give, and that do both. `byContract`: those that gave support under a contract. */
export const countGiving = (facts: SupportFacts, byContract: readonly Urn[], by: Division): Figure[] => {
  const supported = listSupportedSchools(facts);
  const giving = listGiving(facts, byContract);
  const urns = new Set(supported.map(({ urn }) => urn));
  const both = giving.filter(({ urn }) => urns.has(urn));
  return [
    ...publishByPart('schools-that-receive', supported, null, by),
    ...publishByPart('schools-that-give', giving, null, by),
    ...publishByPart('schools-that-receive-and-give', both, giving, by),
  ];
};
