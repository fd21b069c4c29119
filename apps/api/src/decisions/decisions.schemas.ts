import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { AWARD, CONDITION, OUTCOME } from '#api/meetings/meetings.schemas';
import type { Decision } from '#domain/decision';

const TAKEN = schema.namedObject<Decision['taken']>('DecisionTaken', {
  boardId: schema.id(),
  meetingId: schema.id(),
  itemId: schema.id(),
  requestId: schema.orNull(schema.id()),
  schoolUrn: schema.orNull(schema.urn()),
  outcome: OUTCOME,
  award: schema.orNull(AWARD),
  conditions: schema.listOf(CONDITION),
  madeOn: schema.day(),
  effectiveFrom: schema.day(),
});

export const DECISION = schema.recordState(
  'Decision',
  schema.object<Decision>({
    taken: TAKEN,
    dischargedConditions: schema.listOf(schema.text()),
    rescinded: schema.boolean(),
  }),
);

/** The ids in a decision that have a name beside them. */
export const DECISION_NAMES = nameFields<{ state: Decision }>({
  state: {
    taken: {
      boardId: 'board',
      meetingId: 'meeting',
      requestId: 'request',
      schoolUrn: 'school',
      award: { leaderId: 'person' },
    },
  },
});
