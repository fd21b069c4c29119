import { CALENDAR_KINDS, type CalendarEntry } from '#api/calendars/calendar-entries';
import { historyList } from '#api/history/history-list';
import type { List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';

export type CalendarFilter = 'academicYear' | 'kind' | 'area';
export type CalendarSort = 'from' | 'name';

const ENTRY = schema.namedObject<CalendarEntry>('CalendarEntry', {
  area: schema.text('Code of the local authority.'),
  academicYear: schema.text(),
  kind: schema.enumOf<CalendarEntry['kind']>({ term: true, holiday: true, 'bank-holiday': true }),
  name: schema.text('Such as `autumn 2026` or `Christmas holiday`.'),
  from: schema.day(),
  to: schema.day(),
  workingDays: schema.integer('Days on which schools are open.'),
  source: schema.text('Where the days of the terms are published.'),
});

export const calendarEntryKey = ({ area, kind, name, from }: CalendarEntry): string =>
  `${area}/${kind}/${name}/${from}`;

export const CALENDAR: List<CalendarEntry, CalendarFilter, CalendarSort> = {
  title: 'Calendar',
  rows: 'entries',
  sources: { views: [] },
  row: ENTRY,
  names: null,
  extra: {},
  filters: {
    academicYear: fieldTypes.academicYear,
    kind: fieldTypes.oneOf(CALENDAR_KINDS),
    area: fieldTypes.text({ max: 10 }),
  },
  sorts: ['from', 'name'],
  asOf: true,
  withheld: null,
  rowKey: calendarEntryKey,
  csv: ['area', 'academicYear', 'kind', 'name', 'from', 'to', 'workingDays', 'source'],
};

export const CALENDAR_HISTORY = historyList('CalendarHistory', {});
