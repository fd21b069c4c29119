import { MAY_NAME_PEOPLE, TextField } from '#api/validation/fields';
import { decision, type DecisionCommands } from '#domain/decision';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class DischargeConditionBody {
  @TextField({
    description: `What shows that the condition is fulfilled. ${MAY_NAME_PEOPLE}`,
    example: 'The head took part in the first review',
  })
  evidence!: string;
}

export class RescindDecisionBody {
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The school closes at the end of term' }) reason!: string;
}

export class DischargeCondition extends StreamCommand<Plain<DecisionCommands['DischargeCondition']>> {}
export class RescindDecision extends StreamCommand<Plain<DecisionCommands['RescindDecision']>> {}

export const decisionHandlers = handlersFor(decision, { DischargeCondition, RescindDecision });
