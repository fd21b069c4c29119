import type { TimelineEntry, TimelineStart } from '#api/history/timeline';
import type { List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';

const ENTRY = schema.namedObject<TimelineEntry>('TimelineEntry', {
  revision: schema.integer('Position in the history of the record, from 0.'),
  type: schema.text('Name of the event.'),
  data: schema.anyObject('Content of the event. Text that you may not see reads "withheld".'),
  by: schema.text('Id of the person, or `system`.'),
  recordedAt: schema.dateTime(),
  occurredOn: schema.orNull(schema.day()),
});

/** The fields of a record that shows the start of its timeline. */
export const TIMELINE_START: schema.SchemasOf<TimelineStart> = {
  timeline: schema.listOf(ENTRY, 'The first entries, oldest first.'),
  timelineContinues: schema.boolean('Whether the list of the timeline has further entries.'),
};

/** The ids in a timeline that are shown with a name. */
const ENTRY_NAMES = nameFields<TimelineEntry>({ by: 'person' });

/** As `ENTRY_NAMES`, of a record that shows the start of its timeline. */
export const TIMELINE_NAMES = { timeline: { by: 'person' } } as const;

/** The list of the entries of one record. */
export const timelineList = (title: string): List<TimelineEntry, never, 'revision'> => ({
  title,
  rows: 'timeline',
  sources: { views: [], reactions: true },
  row: ENTRY,
  names: ENTRY_NAMES,
  extra: {},
  filters: {},
  sorts: ['revision'],
  withheld: null,
  rowKey: ({ revision }) => String(revision),
  csv: ['revision', 'recordedAt', 'occurredOn', 'type', 'by', ['data', ({ data }) => JSON.stringify(data)]],
});
