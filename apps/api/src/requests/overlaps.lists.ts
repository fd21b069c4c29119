import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { REQUEST_STATES } from '#api/requests/request-states';
import { STAGES, type Stage } from '#domain/contract-stage';
import type { RequestState } from '#domain/request-stage';
import type { Code } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { matching } from '#read-models/matching';
import type { SupportOverlap } from '#read-models/support-overlaps';

/** Other support of the school as the board of the request reads it. A record of another board has no id and no reference. */
export interface ShownOverlap extends Omit<SupportOverlap, 'recordId' | 'reference' | 'state'> {
  readonly contractId: string | null;
  readonly requestId: string | null;
  readonly reference: string | null;
  readonly state: string;
  readonly answer: Code | null;
  readonly reason: string | null;
  readonly answeredOn: IsoDay | null;
  readonly answeredBy: string | null;
}

/** States of requests and stages of contracts. */
const STATES = Object.fromEntries([...STAGES, ...Object.keys(REQUEST_STATES)].map((state) => [state, true])) as Record<
  Stage | RequestState,
  true
>;

/** The other live support of a school in the need areas of a request. */
export const REQUEST_OVERLAPS: List<ShownOverlap, never, 'since'> = {
  title: 'RequestOverlaps',
  rows: 'overlaps',
  sources: { views: [matching] },
  row: schema.namedObject<ShownOverlap>('RequestOverlap', {
    overlapKey: schema.text('Give this key when you answer the overlap.'),
    kind: schema.enumOf<ShownOverlap['kind']>({ contract: true, request: true }),
    boardId: schema.id('The board of the other support.'),
    contractId: schema.orNull(schema.id('Null for a request, and for support of another board.')),
    requestId: schema.orNull(schema.id('Null for a contract, and for support of another board.')),
    reference: schema.orNull(schema.text('Null for support of another board.')),
    needAreas: schema.listOf(schema.text(), 'Need areas that both have.'),
    state: schema.enumOf(STATES),
    since: schema.day('The first day of the contract, or the day of the request.'),
    until: schema.orNull(schema.day('The last day of the contract.')),
    leaderId: schema.orNull(schema.id('The leader of the contract.')),
    answer: schema.orNull(schema.text("Code from the board's answers to an overlap; null until it is answered.")),
    reason: schema.orNull(schema.text()),
    answeredOn: schema.orNull(schema.day()),
    answeredBy: schema.orNull(schema.text('Id of the person.')),
  }),
  extra: {},
  names: nameFields<ShownOverlap>({
    boardId: 'board',
    contractId: 'contract',
    requestId: 'request',
    leaderId: 'person',
    answeredBy: 'person',
  }),
  filters: {},
  sorts: ['since'],
  withheld: null,
  rowKey: ({ overlapKey }) => overlapKey,
  csv: [
    'overlapKey',
    'kind',
    'boardId',
    'contractId',
    'requestId',
    'reference',
    ['needAreas', ({ needAreas }) => joinNames(needAreas)],
    'state',
    'since',
    'until',
    'leaderId',
    'answer',
    'reason',
    'answeredOn',
    'answeredBy',
  ],
};
