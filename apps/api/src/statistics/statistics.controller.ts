import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { Context } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { StatisticsReader } from '#api/statistics/statistics-reader';
import { FIGURES_OF_YEAR } from '#api/statistics/statistics.lists';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { SchoolScope } from '#read-models/statistics/read-year';

export const CAN_READ_EVERYWHERE: Grants = { administrator: ['everywhere'], auditor: ['everywhere'] };
export const CAN_READ_OF_BOARD: Grants = { ...CAN_READ_BOARD, administrator: ['everywhere'], 'la-officer': ['area'] };

type FiguresQuery = ListQueryOf<typeof FIGURES_OF_YEAR>;

/** Figures of an academic year: counts only, of the whole country or of the areas of a board. */
@ApiTags('Statistics')
@Controller('v1')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsReader) {}

  @Get('statistics')
  @ListRoute('List the national figures of a year', CAN_READ_EVERYWHERE, FIGURES_OF_YEAR)
  getNationalFigures(
    @ListParams(FIGURES_OF_YEAR) query: FiguresQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render('national', query, options);
  }

  @Get('boards/:board/figures')
  @ListRoute('List the figures of a board’s areas', CAN_READ_OF_BOARD, FIGURES_OF_YEAR)
  async getBoardFigures(
    @Param('board') boardId: string,
    @ListParams(FIGURES_OF_YEAR) query: FiguresQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render(await this.statistics.findScope(boardId, query, options), query, options);
  }

  private async render(scope: SchoolScope, query: FiguresQuery, options: CommandOptions): ListResponse {
    const figures = await this.statistics.readFigures(scope, query.page.where, query, options);
    return renderList(FIGURES_OF_YEAR, query, {
      read: (page) => Promise.resolve(pageInMemory(figures, { ...page, where: {} }, FIGURES_OF_YEAR.rowKey)),
    });
  }
}
