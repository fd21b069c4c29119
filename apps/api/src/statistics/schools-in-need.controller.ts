import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { chooseDay } from '#api/history/as-of';
import { BoardAreas } from '#api/history/board-areas';
import { Context } from '#api/http/command-context';
import { QueryRoute } from '#api/http/query-route';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { DEFAULT_DISTANCE } from '#api/statistics/cold-spots.lists';
import { defineSchoolsInNeed } from '#api/statistics/field-definitions';
import { MapQuery } from '#api/statistics/map-query';
import {
  SCHOOLS_IN_NEED_MAP,
  SCHOOLS_IN_NEED_MAP_NAMES,
  toSchoolsInNeedMap,
  type SchoolsInNeedMap,
} from '#api/statistics/schools-in-need-map';
import { SCHOOLS_IN_NEED } from '#api/statistics/schools-in-need.lists';
import { countArea, countBoard, NATIONAL, StatisticsReader, type Counted } from '#api/statistics/statistics-reader';
import { CAN_READ_EVERYWHERE, CAN_READ_OF_AREA, CAN_READ_OF_BOARD } from '#api/statistics/statistics.grants';
import type { CommandOptions } from '#nest-cqrs/stream-command';

type SchoolsInNeedQuery = ListQueryOf<typeof SCHOOLS_IN_NEED>;

/** Each school in need, with the schools near it that could help. */
@ApiTags('Statistics')
@Controller('v1')
export class SchoolsInNeedController {
  constructor(
    private readonly statistics: StatisticsReader,
    private readonly boardAreas: BoardAreas,
  ) {}

  @Get('statistics/schools-in-need')
  @ListRoute('List schools in need in England', CAN_READ_EVERYWHERE, SCHOOLS_IN_NEED)
  getNationalSchoolsInNeed(
    @ListParams(SCHOOLS_IN_NEED) query: SchoolsInNeedQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render(NATIONAL, query, options);
  }

  @Get('boards/:board/schools-in-need')
  @ListRoute('List schools in need in a board’s areas', CAN_READ_OF_BOARD, SCHOOLS_IN_NEED)
  async getBoardSchoolsInNeed(
    @Param('board') boardId: string,
    @ListParams(SCHOOLS_IN_NEED) query: SchoolsInNeedQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render(countBoard(await this.boardAreas.find(boardId, query, options)), query, options);
  }

  @Get('areas/:area/schools-in-need')
  @ListRoute('List schools in need in a local authority', CAN_READ_OF_AREA, SCHOOLS_IN_NEED)
  getAreaSchoolsInNeed(
    @Param('area') area: string,
    @ListParams(SCHOOLS_IN_NEED) query: SchoolsInNeedQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render(countArea(area), query, options);
  }

  @Get('statistics/schools-in-need/map')
  @QueryRoute(
    'Map schools in need in England',
    CAN_READ_EVERYWHERE,
    SCHOOLS_IN_NEED_MAP,
    SCHOOLS_IN_NEED.sources,
    SCHOOLS_IN_NEED_MAP_NAMES,
  )
  getNationalMap(@Query() query: MapQuery, @Context() options: CommandOptions): Promise<SchoolsInNeedMap> {
    return this.map(NATIONAL, query, options);
  }

  @Get('boards/:board/schools-in-need/map')
  @QueryRoute(
    'Map schools in need in a board’s areas',
    CAN_READ_OF_BOARD,
    SCHOOLS_IN_NEED_MAP,
    SCHOOLS_IN_NEED.sources,
    SCHOOLS_IN_NEED_MAP_NAMES,
  )
  async getBoardMap(
    @Param('board') boardId: string,
    @Query() query: MapQuery,
    @Context() options: CommandOptions,
  ): Promise<SchoolsInNeedMap> {
    return this.map(countBoard(await this.boardAreas.find(boardId, query, options)), query, options);
  }

  @Get('areas/:area/schools-in-need/map')
  @QueryRoute(
    'Map schools in need in a local authority',
    CAN_READ_OF_AREA,
    SCHOOLS_IN_NEED_MAP,
    SCHOOLS_IN_NEED.sources,
    SCHOOLS_IN_NEED_MAP_NAMES,
  )
  getAreaMap(
    @Param('area') area: string,
    @Query() query: MapQuery,
    @Context() options: CommandOptions,
  ): Promise<SchoolsInNeedMap> {
    return this.map(countArea(area), query, options);
  }

  private async map(counted: Counted, query: MapQuery, options: CommandOptions): Promise<SchoolsInNeedMap> {
    const { withinMetres } = query;
    const definitions = defineSchoolsInNeed(counted, withinMetres, chooseDay(query, options.context.today));
    const schools = await this.statistics.readSchoolsInNeed(counted, withinMetres, query, options);
    return toSchoolsInNeedMap(schools, definitions);
  }

  private async render(counted: Counted, query: SchoolsInNeedQuery, options: CommandOptions): ListResponse {
    const { withinMetres = DEFAULT_DISTANCE } = query.page.where;
    const rows = await this.statistics.readSchoolsInNeed(counted, withinMetres, query, options);
    return renderList(SCHOOLS_IN_NEED, query, {
      read: (page) => Promise.resolve(pageInMemory(rows, { ...page, where: {} }, SCHOOLS_IN_NEED.rowKey)),
      extra: { definitions: defineSchoolsInNeed(counted, withinMetres, chooseDay(query, options.context.today)) },
    });
  }
}
