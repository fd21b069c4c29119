import { actionPlan } from '#domain/action-plan';
import type { ActionPlanCommands } from '#domain/action-plan.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class AdoptActionPlan extends StreamCommand<Plain<ActionPlanCommands['AdoptActionPlan']>> {}
export class CorrectActionPlan extends StreamCommand<Plain<ActionPlanCommands['CorrectActionPlan']>> {}
export class AddPlanAction extends StreamCommand<Plain<ActionPlanCommands['AddPlanAction']>> {}
export class CorrectPlanAction extends StreamCommand<Plain<ActionPlanCommands['CorrectPlanAction']>> {}
export class NotePlanProgress extends StreamCommand<Plain<ActionPlanCommands['NotePlanProgress']>> {}
export class CorrectPlanProgress extends StreamCommand<Plain<ActionPlanCommands['CorrectPlanProgress']>> {}
export class ClosePlanAction extends StreamCommand<Plain<ActionPlanCommands['ClosePlanAction']>> {}
export class ReopenPlanAction extends StreamCommand<Plain<ActionPlanCommands['ReopenPlanAction']>> {}

export const actionPlanHandlers = handlersFor(actionPlan, {
  AdoptActionPlan,
  CorrectActionPlan,
  AddPlanAction,
  CorrectPlanAction,
  NotePlanProgress,
  CorrectPlanProgress,
  ClosePlanAction,
  ReopenPlanAction,
});
