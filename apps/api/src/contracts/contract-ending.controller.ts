import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD, CAN_CHAIR } from '#api/access/grants';
import {
  CompleteContractBody,
  ConfirmJudgementsBody,
  CorrectEndBody,
  EndContractEarlyBody,
  JudgeAimBody,
} from '#api/contracts/contract-ending.bodies';
import {
  CloseContract,
  CompleteContract,
  ConfirmJudgements,
  CorrectEnd,
  EndContractEarly,
  JudgeAim,
  VoidConfirmation,
} from '#api/contracts/contract-ending.commands';
import { CorrectionReasonBody } from '#api/contracts/contract-visit-corrections.bodies';
import { EmptyBody } from '#api/validation/empty-body';
import { Context } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Judgement of aims, end and closing. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract')
export class ContractEndingController {
  constructor(private readonly commands: CommandBus) {}

  @Post('aims/:aim/judgement')
  @CommandRoute('Judge an aim', CAN_ACT_FOR_BOARD)
  judgeAim(
    @Param('contract') id: string,
    @Param('aim') aimId: string,
    @Body() body: JudgeAimBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    const { restsOn, ...judged } = body;
    return this.commands.execute(
      new JudgeAim(id, { ...judged, aimId, ...(restsOn === null ? {} : { restsOn }) }, options),
    );
  }

  @Post('judgements/confirmation')
  @CommandRoute('Confirm the judgements of the aims', CAN_CHAIR)
  confirmJudgements(
    @Param('contract') id: string,
    @Body() body: ConfirmJudgementsBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new ConfirmJudgements(id, body, options));
  }

  @Post('judgements/confirmation/voiding')
  @CommandRoute('Take back a mistaken confirmation', CAN_CHAIR)
  voidConfirmation(
    @Param('contract') id: string,
    @Body() body: CorrectionReasonBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new VoidConfirmation(id, body, options));
  }

  @Post('completion')
  @CommandRoute('End the work, with every aim judged', CAN_ACT_FOR_BOARD)
  completeContract(
    @Param('contract') id: string,
    @Body() body: CompleteContractBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new CompleteContract(id, body, options));
  }

  @Post('early-end')
  @CommandRoute('End the work early', CAN_ACT_FOR_BOARD)
  endContractEarly(
    @Param('contract') id: string,
    @Body() body: EndContractEarlyBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new EndContractEarly(id, body, options));
  }

  @Post('end/correction')
  @CommandRoute('Correct the end of a contract', { clerk: ['board'] })
  correctEnd(
    @Param('contract') id: string,
    @Body() body: CorrectEndBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectEnd(id, body, options));
  }

  @Post('closing')
  @CommandRoute('Close an ended contract', { clerk: ['board'] })
  closeContract(
    @Param('contract') id: string,
    @Body() body: EmptyBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new CloseContract(id, body, options));
  }
}
