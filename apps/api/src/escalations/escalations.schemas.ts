import { CONCERN_KIND } from '#api/contracts/contract-state.schemas';
import type { EscalationRecord } from '#api/escalations/escalation-reader';
import * as is from '#api/openapi/response-schemas';
import { SAID } from '#api/history/timeline.schemas';
import type { Escalation } from '#domain/escalation';
import type { EscalationStep } from '#domain/vocabulary';

const STEP = is.word<EscalationStep>({ 'board-review': true, 'responsible-body': true, 'formal-step': true });

const STATE = is.named<Escalation>('EscalationState', {
  contractId: is.id(),
  boardId: is.id(),
  schoolUrn: is.urn(),
  leaderPersonId: is.id(),
  homeSchoolUrn: is.urn(),
  kind: CONCERN_KIND,
  raisedOn: is.day(),
  step: is.orNull(STEP),
  referred: is.flag('A safeguarding concern, which left the system when it was referred.'),
  resolved: is.flag(),
});

export const ESCALATION = is.named<EscalationRecord>('Escalation', {
  id: is.id(),
  version: is.version(),
  state: STATE,
  said: SAID,
});
