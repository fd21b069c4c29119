import type { IsoDay } from '#kernel/time';
import { publishCrossTables, type Share } from '#read-models/statistics/crossed-figures';
import { count, publishPartsAlone, type Division } from '#read-models/statistics/divided-figures';
import { hide, publishUnlessSmall, type Figure } from '#read-models/statistics/figure';
import type { Standing } from '#read-models/statistics/standing';
import { isOpenOn } from '#read-models/statistics/supporters';
import { listSupportedSchools, type SupportFacts } from '#read-models/statistics/year-facts';

const GROUPS = ['fsm-band', 'phase', 'rurality'] as const;

/** Whether the parts of the division are divided again. A phase is a part of the tables already. */
const isCrossed = (by: Division): by is 'area' | 'district' | 'region' =>
  by === 'area' || by === 'district' || by === 'region';

const publishTables = ({ tables, counted, of }: Share) =>
  tables.map(({ figure, by }) => publishPartsAlone(figure, counted, of, by));

/** Counts which of the open schools were supported, by free school meals, phase and urban or rural setting, also within each area, district or region. */
export const countEquity = (
  facts: SupportFacts,
  { day, by, standing }: { readonly day: IsoDay; readonly by: Division; readonly standing: Standing },
): Figure[] => {
  const open = facts.schools.filter(isOpenOn(day));
  const inNeed = open.filter(standing.is('in-need', day));
  const supported = new Set(listSupportedSchools(facts).map(({ urn }) => urn));
  const isSupported = ({ urn }: { readonly urn: string }): boolean => supported.has(urn);
  const ofOpen: Share = {
    total: 'open-schools-supported',
    tables: GROUPS.map((group) => ({ figure: `supported-by-${group}`, by: group })),
    counted: open.filter(isSupported),
    of: open,
  };
  const ofInNeed: Share = {
    total: null,
    tables: GROUPS.map((group) => ({ figure: `in-need-supported-by-${group}`, by: group })),
    counted: inNeed.filter(isSupported),
    of: inNeed,
  };
  const tables = publishTables(ofOpen);
  const crossed = [ofOpen, ofInNeed].map((share) =>
    isCrossed(by) ? publishCrossTables(share, by) : { figures: [], hidesTotal: false },
  );
  const total = publishUnlessSmall(count('open-schools-supported', ofOpen.counted.length, open.length));
  return [
    [...tables, ...crossed.slice(0, 1)].some(({ hidesTotal }) => hidesTotal) ? hide(total) : total,
    ...tables.flatMap(({ parts }) => parts),
    ...publishTables(ofInNeed).flatMap(({ parts }) => parts),
    ...crossed.flatMap(({ figures }) => figures),
  ];
};
