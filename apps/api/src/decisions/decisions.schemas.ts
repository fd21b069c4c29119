import * as is from '#api/openapi/response-schemas';
import { AWARD, CONDITION, OUTCOME } from '#api/meetings/meetings.schemas';
import type { Decision } from '#domain/decision';

const TAKEN = is.named<Decision['taken']>('DecisionTaken', {
  boardId: is.id(),
  meetingId: is.id(),
  itemId: is.id(),
  requestId: is.orNull(is.id()),
  schoolUrn: is.orNull(is.urn()),
  outcome: OUTCOME,
  award: is.orNull(AWARD),
  conditions: is.listOf(CONDITION),
  madeOn: is.day(),
  effectiveFrom: is.day(),
});

export const DECISION = is.current(
  'Decision',
  is.fields<Decision>({
    taken: TAKEN,
    dischargedConditions: is.listOf(is.text()),
    rescinded: is.flag(),
  }),
);
