import { decision } from '#domain/decision';
import type { DecisionCommands } from '#domain/decision.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class DischargeCondition extends StreamCommand<Plain<DecisionCommands['DischargeCondition']>> {}
export class RescindDecision extends StreamCommand<Plain<DecisionCommands['RescindDecision']>> {}

export class AnswerRecommendation extends StreamCommand<Plain<DecisionCommands['AnswerRecommendation']>> {}

export const decisionHandlers = handlersFor(decision, { DischargeCondition, RescindDecision, AnswerRecommendation });
