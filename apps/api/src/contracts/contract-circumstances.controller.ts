import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import { AnswerCircumstanceBody } from '#api/contracts/contract-circumstances.bodies';
import { AnswerCircumstance } from '#api/contracts/contract-circumstances.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** What happens around a contract, and what the board decides about it. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/circumstances')
export class ContractCircumstancesController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':circumstance/answer')
  @CommandRoute('Record the board’s answer to a circumstance', CAN_ACT_FOR_BOARD)
  answerCircumstance(
    @Param('contract') id: string,
    @Param('circumstance') circumstanceId: string,
    @Body() body: AnswerCircumstanceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AnswerCircumstance(id, { ...body, circumstanceId }, options));
  }
}
