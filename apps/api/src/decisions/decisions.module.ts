import { Module } from '@nestjs/common';
import { decisionHandlers } from '#api/decisions/decisions.commands';
import { DecisionTakeOverController } from '#api/decisions/decision-take-over.controller';
import { DecisionsController } from '#api/decisions/decisions.controller';
import { ReferencesModule } from '#api/references/references.module';

@Module({
  imports: [ReferencesModule],
  controllers: [DecisionsController, DecisionTakeOverController],
  providers: [...decisionHandlers],
})
export class DecisionsModule {}
