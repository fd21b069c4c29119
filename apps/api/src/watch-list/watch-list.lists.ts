import { SCHOOL_COLUMNS } from '#api/dashboard/school-columns';
import { PUBLIC_SCHOOL_FIELDS } from '#api/dashboard/dashboard.lists';
import { type List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import { FLAG_RULES } from '#domain/oversight.events';
import { FORMAL_STATUSES, HEADSHIP_KINDS } from '#domain/situation.events';
import type { IsoDay } from '#kernel/time';
import { dashboard } from '#read-models/dashboard';
import type { PublicSchool } from '#read-models/dashboard-rows';

/** A school on the watch list of a person. */
export interface WatchedSchool extends PublicSchool {
  readonly watchedSince: IsoDay;
  readonly note: string | null;
}

export type WatchedSchoolFilter = 'phase' | 'headship' | 'status' | 'flag';
export type WatchedSchoolSort = 'name' | 'urn' | 'watchedSince';

/** The schools on the watch list of the reader, with public facts. */
export const WATCH_LIST: List<WatchedSchool, WatchedSchoolFilter, WatchedSchoolSort> = {
  title: 'WatchList',
  rows: 'schools',
  sources: { views: [dashboard] },
  row: schema.namedObject<WatchedSchool>('WatchedSchool', {
    ...PUBLIC_SCHOOL_FIELDS,
    watchedSince: schema.day(),
    note: schema.orNull(schema.text('Your note. Only you can read it.')),
  }),
  names: null,
  extra: {},
  filters: {
    phase: fieldTypes.text({ max: 60 }),
    headship: fieldTypes.oneOf(HEADSHIP_KINDS),
    status: { ...fieldTypes.oneOf(FORMAL_STATUSES), selects: 'Only schools with this formal status.' },
    flag: { ...fieldTypes.oneOf(FLAG_RULES), selects: 'Only schools with this flag.' },
  },
  sorts: ['name', 'urn', 'watchedSince'],
  asOf: true,
  withheld: null,
  rowKey: ({ urn }) => urn,
  csv: [...SCHOOL_COLUMNS, 'watchedSince', 'note'],
};
