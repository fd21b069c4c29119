import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { AgreeListPriceBody, EndListPriceBody } from '#api/boards/board-list-prices.bodies';
import { AgreeListPrice, EndListPrice } from '#api/boards/board-list-prices.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** The clerk keeps what the board has agreed. */
const CAN_KEEP: Grants = { administrator: ['everywhere'], ...CAN_ACT_FOR_BOARD };

/** What support costs by the price list of a board. */
@ApiTags('Boards')
@Controller('v1/boards/:board/list-prices')
export class BoardListPricesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Agree or revise a list price', CAN_KEEP)
  agreeListPrice(
    @Param('board') id: string,
    @Body() body: AgreeListPriceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AgreeListPrice(id, body, options));
  }

  @Post(':listPrice/end')
  @CommandRoute('End a list price', CAN_KEEP)
  endListPrice(
    @Param('board') id: string,
    @Param('listPrice') code: string,
    @Body() body: EndListPriceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndListPrice(id, { ...body, code }, options));
  }
}
