import { Module } from '@nestjs/common';
import { EscalationReader } from '#api/escalations/escalation-reader';
import { escalationHandlers } from '#api/escalations/escalations.commands';
import { EscalationsController } from '#api/escalations/escalations.controller';

@Module({
  controllers: [EscalationsController],
  providers: [...escalationHandlers, EscalationReader],
})
export class EscalationsModule {}
