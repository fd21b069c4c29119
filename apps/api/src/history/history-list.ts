import type { HistoryEntry } from '#api/history/history-entry';
import type { RecordReader } from '#api/history/record-reader';
import { joinNames, type List } from '#api/lists/list-declaration';
import type { ListSource } from '#api/lists/list-response';
import { NamedChanges, nameFields, type AnyNameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { StreamTypes } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';
import type { FieldChange } from '#records/record-changes';
import type { Reader } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { HidesEvent } from '#records/record-steps';

const CHANGE = schema.namedObject<FieldChange>('FieldChange', {
  field: schema.text('Names of the fields from the outside in, joined by dots. Entries of lists have their ids.'),
  old: schema.anything('The value before; null if there was none.'),
  new: schema.anything('The value after; null if there is none.'),
});

const ENTRY = schema.namedObject<HistoryEntry>('HistoryEntry', {
  id: schema.id(),
  revision: schema.integer(
    'Number of the event in the history of the record, from 0. Events that you may not see are left out.',
  ),
  type: schema.text('Name of the event.'),
  actor: schema.text('Id of the person who did it, or `system`.'),
  roles: schema.listOf(schema.text(), 'Roles of that person for this act.'),
  recordedAt: schema.dateTime(),
  occurredOn: schema.orNull(
    schema.day('The day on which it happened or takes effect; null if it is the day of recording.'),
  ),
  reason: schema.orNull(schema.text('The reason, note or code that was given.')),
  changes: schema.listOf(CHANGE, 'What the event changed in the record. Empty for the first event.'),
  data: schema.anyObject('Content of the event. Text that you may not see reads "withheld".'),
  schema: schema.integer('Version of the event type when it was recorded.'),
  commandId: schema.text(),
  correlationId: schema.text(),
  causationId: schema.orNull(schema.text()),
  seal: schema.text('SHA-256 over the stored event and the previous seal.'),
});

export type HistoryList = List<HistoryEntry, 'asOf', 'revision'>;

const ACTOR = nameFields<HistoryEntry>({ actor: 'person' });

/**
 * The list of the events of one record. They come from its stream, which no read model can be behind. `record`: the ids in the record that are
 * shown with a name.
 */
export const historyList = (title: string, record: AnyNameFields): HistoryList => ({
  title,
  rows: 'events',
  sources: { views: [], reactions: true },
  row: ENTRY,
  names: { ...ACTOR, changes: new NamedChanges(record) },
  extra: {},
  filters: {
    asOf: { ...fieldTypes.day, selects: 'Only events recorded up to the end of this day (Europe/London).' },
  },
  sorts: ['revision'],
  withheld: null,
  rowKey: ({ revision }) => String(revision),
  csv: [
    'revision',
    'recordedAt',
    'occurredOn',
    'type',
    'reason',
    'actor',
    ['roles', ({ roles }) => joinNames(roles)],
    ['changes', ({ changes }) => JSON.stringify(changes)],
    ['data', ({ data }) => JSON.stringify(data)],
    'schema',
    'id',
    'commandId',
    'correlationId',
    'causationId',
    'seal',
  ],
});

/** The history of one record as this reader may see it. */
export const historySource = <T extends StreamTypes, Rec>(
  records: RecordReader,
  kind: RecordKind<T, Rec>,
  id: string,
  reader: Reader,
  hides?: HidesEvent,
): ListSource<HistoryEntry, 'asOf', 'revision'> => ({
  read: ({ where, sort, after, limit }) => {
    const range = {
      asOf: (where.asOf as IsoDay | undefined) ?? null,
      revision: null,
      order: sort.descending ? 'newest-first' : 'oldest-first',
      after: after === null ? null : Number(after.value),
      limit,
    } as const;
    return records.readHistory(kind, id, reader, range, hides);
  },
  readAll: ({ where, sort }) =>
    sort.descending
      ? null
      : records.readWholeHistory(kind, id, reader, (where.asOf as IsoDay | undefined) ?? null, hides),
});
