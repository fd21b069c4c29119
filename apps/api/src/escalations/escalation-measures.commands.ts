import { escalation } from '#domain/escalation';
import type { EscalationCommands } from '#domain/escalation.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class ProposePower extends StreamCommand<Plain<EscalationCommands['ProposePower']>> {}
export class WithdrawPowerProposal extends StreamCommand<Plain<EscalationCommands['WithdrawPowerProposal']>> {}
export class ApprovePower extends StreamCommand<Plain<EscalationCommands['ApprovePower']>> {}
export class CorrectPower extends StreamCommand<Plain<EscalationCommands['CorrectPower']>> {}
export class EndPower extends StreamCommand<Plain<EscalationCommands['EndPower']>> {}
export class ReopenPower extends StreamCommand<Plain<EscalationCommands['ReopenPower']>> {}
export class SetConcernCondition extends StreamCommand<Plain<EscalationCommands['SetConcernCondition']>> {}
export class CorrectConcernCondition extends StreamCommand<Plain<EscalationCommands['CorrectConcernCondition']>> {}
export class JudgeConcernCondition extends StreamCommand<Plain<EscalationCommands['JudgeConcernCondition']>> {}
export class ReopenConcernCondition extends StreamCommand<Plain<EscalationCommands['ReopenConcernCondition']>> {}
export class ProposeStepBack extends StreamCommand<Plain<EscalationCommands['ProposeStepBack']>> {}
export class WithdrawStepBack extends StreamCommand<Plain<EscalationCommands['WithdrawStepBack']>> {}
export class ApproveStepBack extends StreamCommand<Plain<EscalationCommands['ApproveStepBack']>> {}

export const escalationMeasureHandlers = handlersFor(escalation, {
  ProposePower,
  WithdrawPowerProposal,
  ApprovePower,
  CorrectPower,
  EndPower,
  ReopenPower,
  SetConcernCondition,
  CorrectConcernCondition,
  JudgeConcernCondition,
  ReopenConcernCondition,
  ProposeStepBack,
  WithdrawStepBack,
  ApproveStepBack,
});
