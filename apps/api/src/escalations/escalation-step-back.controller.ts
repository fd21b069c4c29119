import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { actingFor } from '#api/access/acting-for';
import { CAN_APPROVE_AS, CAN_TAKE_STEPS } from '#api/escalations/escalation-grants';
import {
  ApproveStepBackBody,
  ProposeStepBackBody,
  WithdrawStepBackBody,
} from '#api/escalations/escalation-measures.bodies';
import { ApproveStepBack, ProposeStepBack, WithdrawStepBack } from '#api/escalations/escalation-measures.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** The way of a concern one step back: one person proposes it, and another approves it. */
@ApiTags('Escalations')
@Controller('v1/escalations/:escalation/step-back')
export class EscalationStepBackController {
  constructor(private readonly commands: CommandBus) {}

  @Post('proposal')
  @CommandRoute('Propose a step back', CAN_TAKE_STEPS)
  proposeStepBack(
    @Param('escalation') id: string,
    @Body() body: ProposeStepBackBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ProposeStepBack(id, body, options));
  }

  @Post('withdrawal')
  @CommandRoute('Withdraw the proposed step back', CAN_TAKE_STEPS)
  withdrawStepBack(
    @Param('escalation') id: string,
    @Body() body: WithdrawStepBackBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WithdrawStepBack(id, body, options));
  }

  @Post('approval')
  @CommandRoute('Approve the proposed step back', CAN_TAKE_STEPS)
  approveStepBack(
    @Param('escalation') id: string,
    @Body() { decisionId }: ApproveStepBackBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const as = decisionId === null ? actingFor(CAN_APPROVE_AS, options) : 'meeting';
    return this.commands.execute(new ApproveStepBack(id, { as, decisionId }, options));
  }
}
