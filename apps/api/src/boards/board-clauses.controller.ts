import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { AgreeClauseBody, EndClauseBody, TakeBackClauseBody } from '#api/boards/board-clauses.bodies';
import { AgreeClause, EndClause, TakeBackClause } from '#api/boards/board-clauses.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** The clerk keeps what the board has agreed. */
const CAN_KEEP: Grants = { administrator: ['everywhere'], ...CAN_ACT_FOR_BOARD };

/** The clauses that a board's contracts can or must have. */
@ApiTags('Boards')
@Controller('v1/boards/:board/clauses')
export class BoardClausesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Agree or revise a clause of contracts', CAN_KEEP)
  agreeClause(
    @Param('board') id: string,
    @Body() body: AgreeClauseBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AgreeClause(id, body, options));
  }

  @Post(':clause/end')
  @CommandRoute('End a clause of contracts', CAN_KEEP)
  endClause(
    @Param('board') id: string,
    @Param('clause') code: string,
    @Body() body: EndClauseBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndClause(id, { ...body, code }, options));
  }

  @Post(':clause/taking-back')
  @CommandRoute('Take back a future version of a clause', CAN_KEEP)
  takeBackClause(
    @Param('board') id: string,
    @Param('clause') code: string,
    @Body() body: TakeBackClauseBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new TakeBackClause(id, { ...body, code }, options));
  }
}
