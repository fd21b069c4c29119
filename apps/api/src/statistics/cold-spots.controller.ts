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
import { COLD_SPOT_MAP, toColdSpotMap, type ColdSpotMap } from '#api/statistics/cold-spot-map';
import { COLD_SPOT_SOURCES, COLD_SPOTS, DEFAULT_DISTANCE } from '#api/statistics/cold-spots.lists';
import { defineColdSpots } from '#api/statistics/field-definitions';
import { countArea, countBoard, NATIONAL, StatisticsReader, type Counted } from '#api/statistics/statistics-reader';
import { MapQuery } from '#api/statistics/map-query';
import { CAN_READ_EVERYWHERE, CAN_READ_OF_AREA, CAN_READ_OF_BOARD } from '#api/statistics/statistics.grants';
import type { CommandOptions } from '#nest-cqrs/stream-command';

type ColdSpotsListQuery = ListQueryOf<typeof COLD_SPOTS>;

/** Where schools in need have little help within reach, by district. */
@ApiTags('Statistics')
@Controller('v1')
export class ColdSpotsController {
  constructor(
    private readonly statistics: StatisticsReader,
    private readonly boardAreas: BoardAreas,
  ) {}

  @Get('statistics/cold-spots')
  @ListRoute('List the cold spots in England', CAN_READ_EVERYWHERE, COLD_SPOTS)
  getNationalColdSpots(
    @ListParams(COLD_SPOTS) query: ColdSpotsListQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render(NATIONAL, query, options);
  }

  @Get('statistics/cold-spots/map')
  @QueryRoute('Map the cold spots in England', CAN_READ_EVERYWHERE, COLD_SPOT_MAP, COLD_SPOT_SOURCES)
  getNationalColdSpotMap(@Query() query: MapQuery, @Context() options: CommandOptions): Promise<ColdSpotMap> {
    return this.map(NATIONAL, query, options);
  }

  @Get('boards/:board/cold-spots')
  @ListRoute('List the cold spots of a board', CAN_READ_OF_BOARD, COLD_SPOTS)
  async getBoardColdSpots(
    @Param('board') boardId: string,
    @ListParams(COLD_SPOTS) query: ColdSpotsListQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render(countBoard(await this.boardAreas.find(boardId, query, options)), query, options);
  }

  @Get('boards/:board/cold-spots/map')
  @QueryRoute('Map the cold spots of a board', CAN_READ_OF_BOARD, COLD_SPOT_MAP, COLD_SPOT_SOURCES)
  async getBoardColdSpotMap(
    @Param('board') boardId: string,
    @Query() query: MapQuery,
    @Context() options: CommandOptions,
  ): Promise<ColdSpotMap> {
    return this.map(countBoard(await this.boardAreas.find(boardId, query, options)), query, options);
  }

  @Get('areas/:area/cold-spots')
  @ListRoute('List the cold spots of a local authority', CAN_READ_OF_AREA, COLD_SPOTS)
  getAreaColdSpots(
    @Param('area') area: string,
    @ListParams(COLD_SPOTS) query: ColdSpotsListQuery,
    @Context() options: CommandOptions,
  ): ListResponse {
    return this.render(countArea(area), query, options);
  }

  @Get('areas/:area/cold-spots/map')
  @QueryRoute('Map the cold spots of a local authority', CAN_READ_OF_AREA, COLD_SPOT_MAP, COLD_SPOT_SOURCES)
  getAreaColdSpotMap(
    @Param('area') area: string,
    @Query() query: MapQuery,
    @Context() options: CommandOptions,
  ): Promise<ColdSpotMap> {
    return this.map(countArea(area), query, options);
  }

  private async map(counted: Counted, query: MapQuery, options: CommandOptions): Promise<ColdSpotMap> {
    const { withinMetres } = query;
    const definitions = defineColdSpots(counted, withinMetres, chooseDay(query, options.context.today));
    return toColdSpotMap(await this.statistics.readColdSpots(counted, withinMetres, query, options), definitions);
  }

  private async render(counted: Counted, query: ColdSpotsListQuery, options: CommandOptions): ListResponse {
    const { withinMetres = DEFAULT_DISTANCE } = query.page.where;
    const spots = await this.statistics.readColdSpots(counted, withinMetres, query, options);
    return renderList(COLD_SPOTS, query, {
      read: (page) => Promise.resolve(pageInMemory(spots, { ...page, where: {} }, COLD_SPOTS.rowKey)),
      extra: { definitions: defineColdSpots(counted, withinMetres, chooseDay(query, options.context.today)) },
    });
  }
}
