import type { HistoryEvent } from '#api/history/history-event';
import { joinNames, type List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';

const EVENT = schema.namedObject<HistoryEvent>('ContractEvent', {
  id: schema.id(),
  revision: schema.integer('Position in the history, from 0.'),
  type: schema.text(),
  schema: schema.integer('Version of the event type when it was recorded.'),
  data: schema.anyObject('What changed. Text that you may not see reads "withheld".'),
  actor: schema.text('Id of the person, or `system`.'),
  roles: schema.listOf(schema.text()),
  recordedAt: schema.dateTime(),
  occurredOn: schema.orNull(schema.day()),
  commandId: schema.text(),
  correlationId: schema.text(),
  causationId: schema.orNull(schema.text()),
  seal: schema.text('SHA-256 over the stored event and the previous seal.'),
});

/** The events of one contract. They come from its stream, which no read model can be behind. */
export const CONTRACT_HISTORY: List<HistoryEvent, 'asOf', 'revision'> = {
  title: 'ContractHistory',
  rows: 'events',
  sources: { views: [], reactions: true },
  row: EVENT,
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
    'schema',
    'actor',
    ['roles', ({ roles }) => joinNames(roles)],
    ['data', ({ data }) => JSON.stringify(data)],
    'id',
    'commandId',
    'correlationId',
    'causationId',
    'seal',
  ],
};
