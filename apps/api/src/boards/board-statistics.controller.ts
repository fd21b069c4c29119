import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { BoardStatisticsReader, StatisticsQuery } from '#api/boards/board-statistics-reader';
import { STATISTICS } from '#api/boards/board-statistics.schemas';
import { Context } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { QueryRoute } from '#api/http/query-route';
import type { BoardStatistics } from '#read-models/board-statistics';
import { boardAgenda } from '#read-models/board-agenda';
import { contractRegister } from '#read-models/contract-register';
import { fundStatement } from '#read-models/fund-statement';

const CAN_READ: Grants = { ...CAN_READ_BOARD, 'la-officer': ['area'] };

@ApiTags('Boards')
@Controller('v1/boards')
export class BoardStatisticsController {
  constructor(private readonly statistics: BoardStatisticsReader) {}

  @Get(':board/statistics')
  @QueryRoute('Get the statistics of a board', CAN_READ, STATISTICS, {
    views: [boardAgenda, contractRegister, fundStatement],
  })
  getBoardStatistics(
    @Param('board') board: string,
    @Query() query: StatisticsQuery,
    @Context() options: CommandOptions,
  ): Promise<BoardStatistics> {
    return this.statistics.get(board, query, options);
  }
}
