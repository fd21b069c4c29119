import { Module } from '@nestjs/common';
import { EscalationReader } from '#api/escalations/escalation-reader';
import { ConcernsController } from '#api/escalations/concerns.controller';
import { concernQueries } from '#api/escalations/concerns.queries';
import { EscalationStepsController } from '#api/escalations/escalation-steps.controller';
import { escalationHandlers } from '#api/escalations/escalations.commands';
import { EscalationsController } from '#api/escalations/escalations.controller';

@Module({
  controllers: [EscalationsController, EscalationStepsController, ConcernsController],
  providers: [...escalationHandlers, ...concernQueries, EscalationReader],
})
export class EscalationsModule {}
