import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_DECIDE_FORMALLY, CAN_TAKE_STEPS } from '#api/escalations/escalation-grants';
import {
  CorrectPowerBody,
  EndPowerBody,
  ProposePowerBody,
  ReopenPowerBody,
  WithdrawPowerProposalBody,
} from '#api/escalations/escalation-measures.bodies';
import {
  ApprovePower,
  CorrectPower,
  EndPower,
  ProposePower,
  ReopenPower,
  WithdrawPowerProposal,
} from '#api/escalations/escalation-measures.commands';
import { toPartNumber } from '#api/escalations/numbered-parts';
import { Context, type RequestOptions } from '#api/http/command-context';
import { EmptyBody } from '#api/validation/empty-body';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Formal powers that follow a notice: one person proposes a power, and an officer of the council approves it. */
@ApiTags('Escalations')
@Controller('v1/escalations/:escalation/powers')
export class EscalationPowersController {
  constructor(private readonly commands: CommandBus) {}

  @Post('proposal')
  @CommandRoute('Propose to use a power', CAN_TAKE_STEPS)
  proposePower(
    @Param('escalation') id: string,
    @Body() body: ProposePowerBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ProposePower(id, body, options));
  }

  @Post('proposal/withdrawal')
  @CommandRoute('Withdraw the proposed power', CAN_TAKE_STEPS)
  withdrawPowerProposal(
    @Param('escalation') id: string,
    @Body() body: WithdrawPowerProposalBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WithdrawPowerProposal(id, body, options));
  }

  @Post('proposal/approval')
  @CommandRoute('Approve the proposed power', CAN_DECIDE_FORMALLY)
  approvePower(
    @Param('escalation') id: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ApprovePower(id, body, options));
  }

  @Post(':power/correction')
  @CommandRoute('Correct the first day of a power', CAN_DECIDE_FORMALLY)
  correctPower(
    @Param('escalation') id: string,
    @Param('power') power: string,
    @Body() body: CorrectPowerBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectPower(id, { ...body, use: toPartNumber(power) }, options));
  }

  @Post(':power/end')
  @CommandRoute('End a power', CAN_DECIDE_FORMALLY)
  endPower(
    @Param('escalation') id: string,
    @Param('power') power: string,
    @Body() body: EndPowerBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndPower(id, { ...body, use: toPartNumber(power) }, options));
  }

  @Post(':power/reopening')
  @CommandRoute('Reopen a power that ended by mistake', CAN_DECIDE_FORMALLY)
  reopenPower(
    @Param('escalation') id: string,
    @Param('power') power: string,
    @Body() body: ReopenPowerBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReopenPower(id, { ...body, use: toPartNumber(power) }, options));
  }
}
