import { escalation } from '#domain/escalation';
import type { EscalationCommands } from '#domain/escalation.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class RaiseConcern extends StreamCommand<Plain<EscalationCommands['RaiseConcern']>> {}
export class RaiseSchoolConcern extends StreamCommand<Plain<EscalationCommands['RaiseSchoolConcern']>> {}
export class AnswerConcern extends StreamCommand<Plain<EscalationCommands['AnswerConcern']>> {}
export class CorrectAnswer extends StreamCommand<Plain<EscalationCommands['CorrectAnswer']>> {}
export class ProposeStep extends StreamCommand<Plain<EscalationCommands['ProposeStep']>> {}
export class WithdrawStepProposal extends StreamCommand<Plain<EscalationCommands['WithdrawStepProposal']>> {}
export class ApproveStep extends StreamCommand<Plain<EscalationCommands['ApproveStep']>> {}
export class ResolveConcern extends StreamCommand<Plain<EscalationCommands['ResolveConcern']>> {}

export const escalationHandlers = handlersFor(escalation, {
  RaiseConcern,
  RaiseSchoolConcern,
  AnswerConcern,
  CorrectAnswer,
  ProposeStep,
  WithdrawStepProposal,
  ApproveStep,
  ResolveConcern,
});
