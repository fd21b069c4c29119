import { decision } from '#domain/decision';
import type { DecisionCommands } from '#domain/decision.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class DischargeCondition extends StreamCommand<Plain<DecisionCommands['DischargeCondition']>> {}
export class VoidDischarge extends StreamCommand<Plain<DecisionCommands['VoidDischarge']>> {}
export class RescindDecision extends StreamCommand<Plain<DecisionCommands['RescindDecision']>> {}

export class AnswerRecommendation extends StreamCommand<Plain<DecisionCommands['AnswerRecommendation']>> {}
export class CorrectRecommendationAnswer extends StreamCommand<
  Plain<DecisionCommands['CorrectRecommendationAnswer']>
> {}

export class ChangeRecommendation extends StreamCommand<Plain<DecisionCommands['ChangeRecommendation']>> {}
export class CorrectAuthorisation extends StreamCommand<Plain<DecisionCommands['CorrectAuthorisation']>> {}
export class AnswerAuthorisation extends StreamCommand<Plain<DecisionCommands['AnswerAuthorisation']>> {}

export class TakeOverDecision extends StreamCommand<Plain<DecisionCommands['TakeOverDecision']>> {}
export class ConfirmTakenOverDecision extends StreamCommand<Plain<DecisionCommands['ConfirmTakenOverDecision']>> {}
export class RejectTakenOverDecision extends StreamCommand<Plain<DecisionCommands['RejectTakenOverDecision']>> {}

export const decisionHandlers = handlersFor(decision, {
  DischargeCondition,
  VoidDischarge,
  RescindDecision,
  AnswerRecommendation,
  CorrectRecommendationAnswer,
  ChangeRecommendation,
  AnswerAuthorisation,
  CorrectAuthorisation,
  TakeOverDecision,
  ConfirmTakenOverDecision,
  RejectTakenOverDecision,
});
