import { Module } from '@nestjs/common';
import { EscalationReader } from '#api/escalations/escalation-reader';
import { ConcernsController } from '#api/escalations/concerns.controller';
import { concernQueries } from '#api/escalations/concerns.queries';
import { EscalationStepsController } from '#api/escalations/escalation-steps.controller';
import { escalationChecklistHandlers } from '#api/escalations/escalation-checklist.commands';
import { EscalationChecklistController } from '#api/escalations/escalation-checklist.controller';
import { EscalationConditionsController } from '#api/escalations/escalation-conditions.controller';
import { escalationMeasureHandlers } from '#api/escalations/escalation-measures.commands';
import { escalationNoticeHandlers } from '#api/escalations/escalation-notices.commands';
import { EscalationNoticesController } from '#api/escalations/escalation-notices.controller';
import { EscalationPowersController } from '#api/escalations/escalation-powers.controller';
import { EscalationStepBackController } from '#api/escalations/escalation-step-back.controller';
import { escalationRuleHandlers } from '#api/escalations/escalation-rules.commands';
import { EscalationRulesController } from '#api/escalations/escalation-rules.controller';
import { escalationHandlers } from '#api/escalations/escalations.commands';
import { EscalationsController } from '#api/escalations/escalations.controller';

@Module({
  controllers: [
    EscalationsController,
    EscalationStepsController,
    EscalationChecklistController,
    EscalationNoticesController,
    EscalationPowersController,
    EscalationConditionsController,
    EscalationStepBackController,
    EscalationRulesController,
    ConcernsController,
  ],
  providers: [
    ...escalationHandlers,
    ...escalationChecklistHandlers,
    ...escalationNoticeHandlers,
    ...escalationMeasureHandlers,
    ...escalationRuleHandlers,
    ...concernQueries,
    EscalationReader,
  ],
})
export class EscalationsModule {}
