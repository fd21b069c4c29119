import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_TAKE_STEPS } from '#api/escalations/escalation-grants';
import {
  CorrectConcernConditionBody,
  JudgeConcernConditionBody,
  ReopenConcernConditionBody,
  SetConcernConditionBody,
} from '#api/escalations/escalation-measures.bodies';
import {
  CorrectConcernCondition,
  JudgeConcernCondition,
  ReopenConcernCondition,
  SetConcernCondition,
} from '#api/escalations/escalation-measures.commands';
import { toPartNumber } from '#api/escalations/numbered-parts';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** What somebody has to do before a concern is settled. */
@ApiTags('Escalations')
@Controller('v1/escalations/:escalation/conditions')
export class EscalationConditionsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Set a condition', CAN_TAKE_STEPS)
  setConcernCondition(
    @Param('escalation') id: string,
    @Body() body: SetConcernConditionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new SetConcernCondition(id, body, options));
  }

  @Post(':condition/correction')
  @CommandRoute('Correct a condition', CAN_TAKE_STEPS)
  correctConcernCondition(
    @Param('escalation') id: string,
    @Param('condition') condition: string,
    @Body() body: CorrectConcernConditionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(
      new CorrectConcernCondition(id, { ...body, condition: toPartNumber(condition) }, options),
    );
  }

  @Post(':condition/judgement')
  @CommandRoute('Judge a condition', CAN_TAKE_STEPS)
  judgeConcernCondition(
    @Param('escalation') id: string,
    @Param('condition') condition: string,
    @Body() body: JudgeConcernConditionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(
      new JudgeConcernCondition(id, { ...body, condition: toPartNumber(condition) }, options),
    );
  }

  @Post(':condition/reopening')
  @CommandRoute('Reopen a condition judged by mistake', CAN_TAKE_STEPS)
  reopenConcernCondition(
    @Param('escalation') id: string,
    @Param('condition') condition: string,
    @Body() body: ReopenConcernConditionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(
      new ReopenConcernCondition(id, { ...body, condition: toPartNumber(condition) }, options),
    );
  }
}
