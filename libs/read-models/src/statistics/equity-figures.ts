import type { IsoDay } from '#kernel/time';
import { count, publishPartsAlone } from '#read-models/statistics/divided-figures';
import { hide, publishUnlessSmall, type Figure } from '#read-models/statistics/figure';
import { isOpenOn } from '#read-models/statistics/supporters';
import type { Standing } from '#read-models/statistics/standing';
import { listSupportedSchools, type SupportFacts } from '#read-models/statistics/year-facts';

const GROUPS = ['fsm-band', 'phase', 'rurality'] as const;

/** Counts which of the open schools were supported, by free school meals, phase and urban or rural setting. */
export const countEquity = (facts: SupportFacts, day: IsoDay, standing: Standing): Figure[] => {
  const open = facts.schools.filter(isOpenOn(day));
  const inNeed = open.filter(standing.is('in-need', day));
  const supported = new Set(listSupportedSchools(facts).map(({ urn }) => urn));
  const isSupported = ({ urn }: { readonly urn: string }): boolean => supported.has(urn);
  const tables = GROUPS.map((by) => publishPartsAlone(`supported-by-${by}`, open.filter(isSupported), open, by));
  const total = publishUnlessSmall(count('open-schools-supported', open.filter(isSupported).length, open.length));
  return [
    tables.some(({ hidesTotal }) => hidesTotal) ? hide(total) : total,
    ...tables.flatMap(({ parts }) => parts),
    ...GROUPS.flatMap(
      (by) => publishPartsAlone(`in-need-supported-by-${by}`, inNeed.filter(isSupported), inNeed, by).parts,
    ),
  ];
};
