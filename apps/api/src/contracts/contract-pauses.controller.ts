import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import { CorrectPauseBody, PauseContractBody, ResumeContractBody } from '#api/contracts/contract-pauses.bodies';
import { CorrectPause, PauseContract, ResumeContract, VoidPause } from '#api/contracts/contract-pauses.commands';
import { CorrectionReasonBody } from '#api/contracts/contract-visit-corrections.bodies';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Pauses of a running contract by decision of the board. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/pauses')
export class ContractPausesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Pause a running contract', CAN_ACT_FOR_BOARD, { partId: 'pauseId' })
  pauseContract(
    @Param('contract') id: string,
    @Body() body: PauseContractBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new PauseContract(id, { ...body, pauseId: options.newId }, options));
  }

  @Post(':pause/resumption')
  @CommandRoute('Resume a paused contract', CAN_ACT_FOR_BOARD)
  resumeContract(
    @Param('contract') id: string,
    @Param('pause') pauseId: string,
    @Body() body: ResumeContractBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ResumeContract(id, { ...body, pauseId }, options));
  }

  @Post(':pause/correction')
  @CommandRoute('Correct the days or reason of a pause', CAN_ACT_FOR_BOARD)
  correctPause(
    @Param('contract') id: string,
    @Param('pause') pauseId: string,
    @Body() body: CorrectPauseBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectPause(id, { ...body, pauseId }, options));
  }

  @Post(':pause/voiding')
  @CommandRoute('Void a pause recorded by mistake', CAN_ACT_FOR_BOARD)
  voidPause(
    @Param('contract') id: string,
    @Param('pause') pauseId: string,
    @Body() body: CorrectionReasonBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new VoidPause(id, { ...body, pauseId }, options));
  }
}
