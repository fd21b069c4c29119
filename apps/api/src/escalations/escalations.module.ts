import { Module } from '@nestjs/common';
import { EscalationReader } from '#api/escalations/escalation-reader';
import { ConcernsController } from '#api/escalations/concerns.controller';
import { concernQueries } from '#api/escalations/concerns.queries';
import { EscalationStepsController } from '#api/escalations/escalation-steps.controller';
import { escalationChecklistHandlers } from '#api/escalations/escalation-checklist.commands';
import { EscalationChecklistController } from '#api/escalations/escalation-checklist.controller';
import { escalationRuleHandlers } from '#api/escalations/escalation-rules.commands';
import { EscalationRulesController } from '#api/escalations/escalation-rules.controller';
import { escalationHandlers } from '#api/escalations/escalations.commands';
import { EscalationsController } from '#api/escalations/escalations.controller';

@Module({
  controllers: [
    EscalationsController,
    EscalationStepsController,
    EscalationChecklistController,
    EscalationRulesController,
    ConcernsController,
  ],
  providers: [
    ...escalationHandlers,
    ...escalationChecklistHandlers,
    ...escalationRuleHandlers,
    ...concernQueries,
    EscalationReader,
  ],
})
export class EscalationsModule {}
