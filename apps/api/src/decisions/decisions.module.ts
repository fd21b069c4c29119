import { Module } from '@nestjs/common';
import { decisionHandlers } from '#api/decisions/decisions.commands';
import { DecisionsController } from '#api/decisions/decisions.controller';

@Module({
  controllers: [DecisionsController],
  providers: [...decisionHandlers],
})
export class DecisionsModule {}
