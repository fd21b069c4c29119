import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { chooseReadingDay } from '#api/history/as-of';
import { BoardAreas } from '#api/history/board-areas';
import { Context } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { DEPLOYMENT_BALANCE } from '#api/matching/deployment-balance.lists';
import { GetDeploymentBalance } from '#api/matching/matching.queries';
import { CAN_READ_BOARD } from '#api/access/grants';
import { board } from '#domain/board';
import { findMatchingRules } from '#domain/matching-rules';
import { StreamReader } from '#execution/stream-reader';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/** Whether the leaders of an area are used where they are needed. */
@ApiTags('Matching')
@Controller('v1/boards/:board/deployment-balance')
export class DeploymentBalanceController {
  constructor(
    private readonly queries: QueryBus,
    private readonly streams: StreamReader,
    private readonly boardAreas: BoardAreas,
  ) {}

  @Get()
  @ListRoute('List unused leaders and unmet requests', CAN_READ_BOARD, DEPLOYMENT_BALANCE)
  async listDeploymentBalance(
    @Param('board') boardId: string,
    @ListParams(DEPLOYMENT_BALANCE) query: ListQueryOf<typeof DEPLOYMENT_BALANCE>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { day: today, past } = chooseReadingDay(query, options);
    const { areas } = await this.boardAreas.find(boardId, query, options);
    const { state } = await this.streams.load(board, boardId);
    const { littleUsedPercent } = findMatchingRules(state.matchingRules, today).rules;
    const question = { boardId, areas, littleUsedPercent, today };
    const rows = await this.queries.execute(new GetDeploymentBalance(question, past));
    return renderList(DEPLOYMENT_BALANCE, query, {
      read: (page) => Promise.resolve(pageInMemory(rows, page, DEPLOYMENT_BALANCE.rowKey)),
      extra: { littleUsedPercent },
    });
  }
}
