import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BoardAreas } from '#api/history/board-areas';
import { Context } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { CAN_READ_EVERYWHERE, CAN_READ_OF_AREA, CAN_READ_OF_BOARD } from '#api/statistics/statistics.grants';
import { countArea, countBoard, NATIONAL, StatisticsReader, type Counted } from '#api/statistics/statistics-reader';
import { FIGURES_OF_YEAR } from '#api/statistics/statistics.lists';
import type { CommandOptions } from '#nest-cqrs/stream-command';

type FiguresQuery = ListQueryOf<typeof FIGURES_OF_YEAR>;

/** Figures of an academic year: counts only, of the whole country, the areas of a board or one area. */
@ApiTags('Statistics')
@Controller('v1')
export class StatisticsController {
  constructor(
    private readonly statistics: StatisticsReader,
    private readonly boardAreas: BoardAreas,
  ) {}

  @Get('statistics')
  @ListRoute('List the figures for England', CAN_READ_EVERYWHERE, FIGURES_OF_YEAR)
  getNationalFigures(
    @ListParams(FIGURES_OF_YEAR) query: FiguresQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render(NATIONAL, query, options);
  }

  @Get('boards/:board/figures')
  @ListRoute('List the figures for a board’s areas', CAN_READ_OF_BOARD, FIGURES_OF_YEAR)
  async getBoardFigures(
    @Param('board') boardId: string,
    @ListParams(FIGURES_OF_YEAR) query: FiguresQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render(countBoard(await this.boardAreas.find(boardId, query, options)), query, options);
  }

  @Get('areas/:area/figures')
  @ListRoute('List the figures for a local authority', CAN_READ_OF_AREA, FIGURES_OF_YEAR)
  getAreaFigures(
    @Param('area') area: string,
    @ListParams(FIGURES_OF_YEAR) query: FiguresQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render(countArea(area), query, options);
  }

  private async render(counted: Counted, query: FiguresQuery, options: CommandOptions): ListResponse {
    const figures = await this.statistics.readFigures(counted, query.page.where, query, options);
    return renderList(FIGURES_OF_YEAR, query, {
      read: (page) => Promise.resolve(pageInMemory(figures, { ...page, where: {} }, FIGURES_OF_YEAR.rowKey)),
    });
  }
}
