import * as schema from '#api/openapi/response-schemas';
import type { EscalationStep } from '#domain/vocabulary';

export const STEP = schema.enumOf<EscalationStep>({
  'board-review': true,
  'responsible-body': true,
  'formal-step': true,
});
