import { joinNames } from '#api/lists/list-declaration';
import type { DashboardSchool } from '#read-models/dashboard-rows';

/** The columns about a school in the CSV of the dashboard and of a watch list. */
export const SCHOOL_COLUMNS = [
  'urn',
  'name',
  'registerStatus',
  'phase',
  'laCode',
  'districtCode',
  'districtName',
  'trustName',
  'pupils',
  'percentageFsm',
  'overallGrade',
  'gradedOn',
  'framework',
  'inspectedOn',
  'category',
  [
    'areaGrades',
    ({ areaGrades }: Pick<DashboardSchool, 'areaGrades'>) =>
      joinNames(areaGrades.map(({ area, grade }) => `${area} ${grade}`)),
  ],
  'safeguarding',
  'headship',
  'headshipFrom',
  ['statuses', ({ statuses }: Pick<DashboardSchool, 'statuses'>) => joinNames(statuses)],
  ['flags', ({ flags }: Pick<DashboardSchool, 'flags'>) => joinNames(flags.map(({ rule }) => rule))],
] as const;
