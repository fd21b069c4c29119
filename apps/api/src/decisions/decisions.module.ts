import { Module } from '@nestjs/common';
import { decisionHandlers } from '#api/decisions/decisions.commands';
import { DecisionTakeOverController } from '#api/decisions/decision-take-over.controller';
import { DecisionsController } from '#api/decisions/decisions.controller';

@Module({
  controllers: [DecisionsController, DecisionTakeOverController],
  providers: [...decisionHandlers],
})
export class DecisionsModule {}
