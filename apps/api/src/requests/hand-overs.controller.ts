import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { HandOverAcceptance } from '#api/requests/hand-over-acceptance';
import {
  AcceptHandOverBody,
  HandRequestOverBody,
  RefuseHandOverBody,
  VoidHandOverAcceptanceBody,
  WithdrawHandOverBody,
} from '#api/requests/request-handling.bodies';
import {
  HandRequestOver,
  RefuseHandOver,
  VoidHandOverAcceptance,
  WithdrawHandOver,
} from '#api/requests/requests.commands';

const CAN_RECEIVE: Grants = { clerk: ['receiving-board'], 'alliance-director': ['receiving-alliance'] };

/** Requests that a board hands over to another board or an alliance, and the answers. */
@ApiTags('Requests')
@Controller('v1/requests/:request/hand-overs')
export class HandOversController {
  constructor(
    private readonly commands: CommandBus,
    private readonly acceptance: HandOverAcceptance,
  ) {}

  @Post()
  @CommandRoute('Hand a request over', CAN_ACT_FOR_BOARD, { partId: 'handOverId' })
  handRequestOver(
    @Param('request') id: string,
    @Body() body: HandRequestOverBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new HandRequestOver(id, { ...body, handOverId: options.newId }, options));
  }

  @Post(':handOver/acceptance')
  @CommandRoute('Take over a request', CAN_RECEIVE)
  acceptHandOver(
    @Param('request') id: string,
    @Param('handOver') handOverId: string,
    @Body() body: AcceptHandOverBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.acceptance.accept(id, { ...body, handOverId }, options);
  }

  @Post(':handOver/acceptance/voiding')
  @CommandRoute('Void the acceptance of a hand-over', CAN_RECEIVE)
  voidHandOverAcceptance(
    @Param('request') id: string,
    @Param('handOver') handOverId: string,
    @Body() body: VoidHandOverAcceptanceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new VoidHandOverAcceptance(id, { ...body, handOverId }, options));
  }

  @Post(':handOver/refusal')
  @CommandRoute('Refuse to take over a request', CAN_RECEIVE)
  refuseHandOver(
    @Param('request') id: string,
    @Param('handOver') handOverId: string,
    @Body() body: RefuseHandOverBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RefuseHandOver(id, { ...body, handOverId }, options));
  }

  @Post(':handOver/withdrawal')
  @CommandRoute('Withdraw a hand-over', CAN_ACT_FOR_BOARD)
  withdrawHandOver(
    @Param('request') id: string,
    @Param('handOver') handOverId: string,
    @Body() body: WithdrawHandOverBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WithdrawHandOver(id, { ...body, handOverId }, options));
  }
}
