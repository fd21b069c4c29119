import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import { BoardFigures, StatisticsQuery } from '#api/boards/board-statistics.service';
import { STATISTICS } from '#api/boards/board-statistics.schemas';
import { TheCall, type Call } from '#api/http/command-context';
import { Shows } from '#api/http/query-route';
import type { BoardStatistics } from '#read-models/board-statistics';

const READERS: Grants = {
  clerk: ['board'],
  chair: ['board'],
  'board-member': ['board'],
  'la-officer': ['area'],
  auditor: ['everywhere', 'board'],
};

@ApiTags('Boards')
@Controller('v1/boards')
export class BoardStatisticsController {
  constructor(private readonly figures: BoardFigures) {}

  @Get(':board/statistics')
  @Shows(
    'Contracts that start and requests that are settled in a period: stages, judgements, aims, half-days, money, waiting time',
    READERS,
    STATISTICS,
  )
  showStatistics(
    @Param('board') board: string,
    @Query() query: StatisticsQuery,
    @TheCall() call: Call,
  ): Promise<BoardStatistics> {
    return this.figures.of(board, query, call);
  }
}
