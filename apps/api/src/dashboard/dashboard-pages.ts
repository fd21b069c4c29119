import {
  isOpenlySelected,
  isOpenPage,
  isSelected,
  toOpenSortValue,
  toSortValue,
  type DashboardFilter,
  type DashboardSort,
} from '#api/dashboard/dashboard-filters';
import { pageInMemory } from '#api/lists/page-in-memory';
import type { PageRequest } from '#processing/keyset-paging';
import type { DashboardSchool, OpenSchool } from '#read-models/dashboard-rows';

/** The schools of a board for one reader. */
export interface SchoolsForReader {
  /** Every school, as every reader may know it. */
  readonly schools: readonly OpenSchool[];
  /** The rows of these schools, with what this reader may know. */
  readonly describe: (schools: readonly OpenSchool[]) => Promise<readonly DashboardSchool[]>;
}

type DashboardPage = PageRequest<DashboardFilter, DashboardSort>;

const toUrn = ({ urn }: OpenSchool): string => urn;

/**
 * Reads the pages of one response, which all have the same filters and the same order. Conflicts of interest are looked up for the schools of a page only, unless
 * its filters or its order depend on what they withhold. Flags follow from rules and the day, so that no index can lead to them.
 */
export const readDashboardPages = ({
  schools,
  describe,
}: SchoolsForReader): ((page: DashboardPage) => Promise<readonly DashboardSchool[]>) => {
  let selected: Promise<readonly DashboardSchool[]> | undefined;
  return async (page) => {
    const found = schools.filter((each) => isOpenlySelected(each, page.where));
    if (isOpenPage(page)) return describe(pageInMemory(found, { ...page, where: {} }, toUrn, toOpenSortValue));
    // A file needs several pages of the same rows.
    selected ??= describe(found);
    const rows = (await selected).filter((row) => isSelected(row, page.where));
    return pageInMemory(rows, { ...page, where: {} }, toUrn, toSortValue);
  };
};
