import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import { DeclareStandingInterestBody, EndStandingInterestBody } from '#api/boards/standing-interests.bodies';
import { DeclareStandingInterest, EndStandingInterest } from '#api/boards/standing-interests.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

const CAN_DECLARE: Grants = { ...CAN_ACT_FOR_BOARD, 'board-member': ['board'] };

/** The register of interests of a board. */
@ApiTags('Boards')
@Controller('v1/boards/:board/standing-interests')
export class StandingInterestsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Declare a standing interest of a member', CAN_DECLARE, { partId: 'interestId' })
  declareStandingInterest(
    @Param('board') id: string,
    @Body() body: DeclareStandingInterestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new DeclareStandingInterest(id, { ...body, interestId: options.newId }, options));
  }

  @Post(':interest/end')
  @CommandRoute('End a standing interest of a member', CAN_DECLARE)
  endStandingInterest(
    @Param('board') id: string,
    @Param('interest') interestId: string,
    @Body() body: EndStandingInterestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndStandingInterest(id, { ...body, interestId }, options));
  }
}
