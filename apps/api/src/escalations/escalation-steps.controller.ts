import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { actingFor } from '#api/access/acting-for';
import { CAN_APPROVE_AS, CAN_TAKE_STEPS } from '#api/escalations/escalation-grants';
import { ApproveStepBody, ProposeStepBody, WithdrawStepProposalBody } from '#api/escalations/escalations.bodies';
import { ApproveStep, ProposeStep, WithdrawStepProposal } from '#api/escalations/escalations.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

@ApiTags('Escalations')
@Controller('v1/escalations/:escalation/step')
export class EscalationStepsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('proposal')
  @CommandRoute('Propose the next step of a concern', CAN_TAKE_STEPS)
  proposeStep(
    @Param('escalation') id: string,
    @Body() body: ProposeStepBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ProposeStep(id, body, options));
  }

  @Post('withdrawal')
  @CommandRoute('Withdraw the proposed step', CAN_TAKE_STEPS)
  withdrawStepProposal(
    @Param('escalation') id: string,
    @Body() body: WithdrawStepProposalBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WithdrawStepProposal(id, body, options));
  }

  @Post('approval')
  @CommandRoute('Approve the proposed step of a concern', CAN_TAKE_STEPS)
  approveStep(
    @Param('escalation') id: string,
    @Body() { decisionId }: ApproveStepBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const as = decisionId === null ? actingFor(CAN_APPROVE_AS, options) : 'meeting';
    return this.commands.execute(new ApproveStep(id, { as, decisionId }, options));
  }
}
