import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BoardAreas } from '#api/history/board-areas';
import { Context } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { PERFORMANCE } from '#api/statistics/field-definitions';
import { PROVIDER_PERFORMANCE } from '#api/statistics/provider-performance.lists';
import { countArea, countBoard, NATIONAL, StatisticsReader, type Counted } from '#api/statistics/statistics-reader';
import { CAN_READ_EVERYWHERE, CAN_READ_OF_AREA, CAN_READ_OF_BOARD } from '#api/statistics/statistics.grants';
import type { CommandOptions } from '#nest-cqrs/stream-command';

type ProviderPerformanceQuery = ListQueryOf<typeof PROVIDER_PERFORMANCE>;

/** What the contracts of each provider led to in a period. */
@ApiTags('Statistics')
@Controller('v1')
export class ProviderPerformanceController {
  constructor(
    private readonly statistics: StatisticsReader,
    private readonly boardAreas: BoardAreas,
  ) {}

  @Get('statistics/provider-performance')
  @ListRoute('List provider performance in England', CAN_READ_EVERYWHERE, PROVIDER_PERFORMANCE)
  getNationalProviderPerformance(
    @ListParams(PROVIDER_PERFORMANCE) query: ProviderPerformanceQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render(NATIONAL, query, options);
  }

  @Get('boards/:board/provider-performance')
  @ListRoute('List provider performance in a board’s areas', CAN_READ_OF_BOARD, PROVIDER_PERFORMANCE)
  async getBoardProviderPerformance(
    @Param('board') boardId: string,
    @ListParams(PROVIDER_PERFORMANCE) query: ProviderPerformanceQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render(countBoard(await this.boardAreas.find(boardId, query, options)), query, options);
  }

  @Get('areas/:area/provider-performance')
  @ListRoute('List provider performance in a local authority', CAN_READ_OF_AREA, PROVIDER_PERFORMANCE)
  getAreaProviderPerformance(
    @Param('area') area: string,
    @ListParams(PROVIDER_PERFORMANCE) query: ProviderPerformanceQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render(countArea(area), query, options);
  }

  private async render(counted: Counted, query: ProviderPerformanceQuery, options: CommandOptions): ListResponse {
    const rows = await this.statistics.readProviders(counted, query.page.where, query, options);
    return renderList(PROVIDER_PERFORMANCE, query, {
      read: (page) => Promise.resolve(pageInMemory(rows, { ...page, where: {} }, PROVIDER_PERFORMANCE.rowKey)),
      extra: { definitions: PERFORMANCE },
    });
  }
}
