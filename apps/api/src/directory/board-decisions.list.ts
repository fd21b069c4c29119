import type { List } from '#api/lists/list-declaration';
import { OUTCOME } from '#api/meetings/meetings.schemas';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import { decision } from '#domain/decision';
import { OUTCOMES } from '#domain/vocabulary';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { boardDecisions, type BoardDecision, type DecisionsPage } from '#read-models/board-decisions';

export const BOARD_DECISIONS: List<BoardDecision, FilterOf<DecisionsPage>, SortOf<DecisionsPage>> = {
  title: 'BoardDecisions',
  rows: 'decisions',
  sources: { views: [boardDecisions], opened: [decision], extended: [decision] },
  row: schema.namedObject<BoardDecision>('BoardDecision', {
    decisionId: schema.id(),
    boardId: schema.id(),
    meetingId: schema.orNull(schema.id('Null for a decision that was taken over from paper.')),
    requestId: schema.orNull(schema.id()),
    schoolUrn: schema.orNull(schema.urn()),
    outcome: OUTCOME,
    leaderId: schema.orNull(schema.id('The leader of the award.')),
    level: schema.orNull(schema.text('The level of the award.')),
    madeOn: schema.day(),
    effectiveFrom: schema.day(),
    openConditions: schema.integer('Number of conditions that are not discharged.'),
    rescinded: schema.boolean('Not true of an entry from paper that was rejected: `takenOver` says that.'),
    released: schema.boolean('Whether its request was withdrawn after the approval.'),
    confirmedBy: schema.orNull(
      schema.text('Id of the person who chaired the meeting and confirmed it; null until then.'),
    ),
    confirmedOn: schema.orNull(schema.day()),
    takenOver: schema.orNull(
      schema.enumOf<'unconfirmed' | 'confirmed' | 'rejected'>(
        { unconfirmed: true, confirmed: true, rejected: true },
        'The state of a decision entered from paper; null for a decision of a meeting.',
      ),
    ),
  }),
  names: nameFields<BoardDecision>({
    meetingId: 'meeting',
    requestId: 'request',
    schoolUrn: 'school',
    leaderId: 'person',
    confirmedBy: 'person',
  }),
  extra: {},
  filters: { outcome: fieldTypes.oneOf(OUTCOMES), schoolUrn: fieldTypes.urn, leaderId: fieldTypes.id },
  sorts: ['madeOn', 'effectiveFrom'],
  asOf: true,
  withheld: 'decisionId',
  rowKey: ({ decisionId }) => decisionId,
  csv: [
    'decisionId',
    'meetingId',
    'requestId',
    'schoolUrn',
    'outcome',
    'leaderId',
    'level',
    'madeOn',
    'effectiveFrom',
    'openConditions',
    'rescinded',
    'released',
    'confirmedBy',
    'confirmedOn',
    'takenOver',
  ],
};
