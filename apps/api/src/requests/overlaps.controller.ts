import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD, CAN_READ_BOARD } from '#api/access/grants';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { Reads } from '#api/http/reads';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { OverlapReader } from '#api/requests/overlap-reader';
import { REQUEST_OVERLAPS } from '#api/requests/overlaps.lists';
import { AnswerOverlapBody } from '#api/requests/request-handling.bodies';
import { AnswerOverlap } from '#api/requests/requests.commands';

/** Other live support of the school of a request, and why the request is tabled nevertheless. */
@ApiTags('Requests')
@Controller('v1/requests/:request/overlaps')
export class OverlapsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly overlaps: OverlapReader,
  ) {}

  @Get()
  @ListRoute('List other support of the school', CAN_READ_BOARD, REQUEST_OVERLAPS)
  async listOverlaps(
    @Param('request') id: string,
    @ListParams(REQUEST_OVERLAPS) query: ListQueryOf<typeof REQUEST_OVERLAPS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const found = await this.overlaps.list(id, options);
    return renderList(REQUEST_OVERLAPS, query, {
      read: (page) => Promise.resolve(pageInMemory(found, page, ({ overlapKey }) => overlapKey)),
    });
  }

  @Post('answers')
  @CommandRoute('Answer an overlap with other support', CAN_ACT_FOR_BOARD)
  @Reads(REQUEST_OVERLAPS.sources)
  async answerOverlap(
    @Param('request') id: string,
    @Body() { overlapKey, answer, reason }: AnswerOverlapBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const overlap = await this.overlaps.require(id, overlapKey, options.context.today);
    return this.commands.execute(new AnswerOverlap(id, { ...overlap, answer, reason }, options));
  }
}
