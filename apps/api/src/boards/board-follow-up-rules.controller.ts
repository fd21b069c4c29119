import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import { SetFollowUpRulesBody } from '#api/boards/board-follow-up-rules.bodies';
import { SetFollowUpRules } from '#api/boards/board-follow-up-rules.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** What a board does after its contracts have ended. The rules are part of the record of the board. */
@ApiTags('Boards')
@Controller('v1/boards/:board/follow-up-rules')
export class BoardFollowUpRulesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Set the follow-up rules of a board', CAN_ACT_FOR_BOARD)
  setFollowUpRules(
    @Param('board') id: string,
    @Body() body: SetFollowUpRulesBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new SetFollowUpRules(id, body, options));
  }
}
