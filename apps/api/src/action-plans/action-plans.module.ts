import { Module } from '@nestjs/common';
import { actionPlanHandlers } from '#api/action-plans/action-plans.commands';
import { ActionPlansController } from '#api/action-plans/action-plans.controller';
import { actionPlanQueries } from '#api/action-plans/action-plans.queries';

@Module({
  controllers: [ActionPlansController],
  providers: [...actionPlanHandlers, ...actionPlanQueries],
})
export class ActionPlansModule {}
