import { DELIVERY_ACTIVITIES } from '#domain/alliance.events';
import { count, publishByPart, publishExtremes, type Division } from '#read-models/statistics/divided-figures';
import { publish, publishUnlessSmall, type Count, type Figure } from '#read-models/statistics/figure';
import type { Standing } from '#read-models/statistics/standing';
import { listBelowGood, listSupportedSchools, type YearFacts } from '#read-models/statistics/year-facts';

const MOST_SCHOOLS = 40;

/** Sizes of alliances, from the smallest number of schools to the largest. */
const SIZES = [
  ['1-10', 1, 10],
  ['11-20', 11, 20],
  ['21-40', 21, MOST_SCHOOLS],
  ['41-100', 41, 100],
  ['101-or-more', 101, Number.MAX_SAFE_INTEGER],
] as const;

/** Figures of the alliances. Which schools lead and belong to an alliance is public, so that no number is hidden. */
export const countAlliances = ({ alliances }: YearFacts): Figure[] => {
  const sizes = alliances.map(({ schools }) => schools.length);
  const total = sizes.length;
  const within = (from: number, to: number): number => sizes.filter((size) => from <= size && size <= to).length;
  const extremes: Count[] =
    total === 0
      ? []
      : [
          count(
            'schools-per-alliance-smallest',
            sizes.reduce((one, other) => Math.min(one, other)),
          ),
          count(
            'schools-per-alliance-largest',
            sizes.reduce((one, other) => Math.max(one, other)),
          ),
        ];
  return [
    count('alliances', total),
    count('lead-schools', new Set(alliances.flatMap(({ leadSchools }) => leadSchools)).size),
    ...extremes,
    ...SIZES.map(([group, from, to]) => count('alliances-by-size', within(from, to), total, group)),
    count('alliances-with-40-or-fewer', within(1, MOST_SCHOOLS), total),
  ].map(publish);
};

const groupBy = <Item>(items: readonly (readonly [string, Item])[]): Map<string, Set<Item>> => {
  const groups = new Map<string, Set<Item>>();
  for (const [key, item] of items) groups.set(key, (groups.get(key) ?? new Set()).add(item));
  return groups;
};

const compareForms = (one: Count, other: Count): number =>
  other.numerator - one.numerator || ((one.group ?? '') < (other.group ?? '') ? -1 : 1);

/** The forms of support, the most common first. A school can receive several, so that no form follows from the others. */
const countForms = ({ schools, deliveries }: YearFacts): Figure[] => {
  const inScope = new Set(schools.map(({ urn }) => urn));
  const received = deliveries.flatMap(({ supported }) =>
    supported.flatMap(({ schoolUrn, forms }) =>
      inScope.has(schoolUrn) ? forms.map((form) => [form, schoolUrn] as const) : [],
    ),
  );
  const schoolsWithForm = new Set(received.map(([, urn]) => urn)).size;
  return [...groupBy(received)]
    .map(([form, urns]) => count('forms-of-support', urns.size, schoolsWithForm, form))
    .sort(compareForms)
    .map(publishUnlessSmall);
};

/** Figures of the delivery schools: what they delivered, and with how many alliances. */
export const countDeliveries = (facts: YearFacts): Figure[] => {
  const inScope = new Set(facts.schools.map(({ urn }) => urn));
  const active = facts.deliveries.filter(
    ({ deliverySchool, activities }) => activities.length > 0 && inScope.has(deliverySchool),
  );
  const alliancesOf = groupBy(active.map(({ deliverySchool, allianceId }) => [deliverySchool, allianceId] as const));
  const doing = groupBy(
    active.flatMap(({ deliverySchool, activities }) => activities.map((each) => [each, deliverySchool] as const)),
  );
  const supporting = new Set(
    active.filter(({ supported }) => supported.length > 0).map(({ deliverySchool }) => deliverySchool),
  );
  const total = alliancesOf.size;
  const withOne = [...alliancesOf.values()].filter(({ size }) => size === 1).length;
  return [
    count('supporting-schools', supporting.size),
    count('delivery-schools', total),
    ...DELIVERY_ACTIVITIES.map((each) => count('delivery-activities', doing.get(each)?.size ?? 0, total, each)),
    count('delivery-schools-with-one-alliance', withOne, total),
  ].map(publishUnlessSmall);
};

/** Figures of the schools that were supported, as a whole and for each part. */
export const countSupportedSchools = (facts: YearFacts, by: Division, standing: Standing): Figure[] => {
  const supported = listSupportedSchools(facts);
  const belowGood = listBelowGood(facts, standing);
  const urns = new Set(supported.map(({ urn }) => urn));
  const belowGoodSupported = belowGood.filter(({ urn }) => urns.has(urn));
  return [
    ...publishByPart('supported-schools', supported, null, by),
    ...countForms(facts),
    ...publishByPart('below-good-schools-supported', belowGoodSupported, belowGood, by),
    ...publishExtremes(supported, {
      lowest: 'supported-schools-per-district-lowest',
      highest: 'supported-schools-per-district-highest',
    }),
  ];
};

/** All figures of an academic year. */
export const countYear = (facts: YearFacts, by: Division, standing: Standing): Figure[] => [
  ...countAlliances(facts),
  ...countSupportedSchools(facts, by, standing),
  ...countDeliveries(facts),
];
