import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD, CAN_READ_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { AsOfQuery, toPoint } from '#api/history/as-of';
import { historyList, historySource } from '#api/history/history-list';
import { RecordReader, toResponse, type RecordResponse } from '#api/history/record-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { fieldsOfState } from '#api/names/name-fields';
import {
  ClearFlagBody,
  CorrectClearedFlagBody,
  CorrectIntelligenceBody,
  CorrectRiskRatingBody,
  RateRiskBody,
  RecordIntelligenceBody,
} from '#api/oversight/oversight.bodies';
import {
  ClearFlag,
  CorrectClearedFlag,
  CorrectIntelligence,
  CorrectRiskRating,
  RateRisk,
  RecordIntelligence,
} from '#api/oversight/oversight.commands';
import { toOversightId } from '#api/oversight/oversight-id';
import { OVERSIGHT, OVERSIGHT_NAMES } from '#api/oversight/oversight.schemas';
import { oversightKind, type OversightDocument } from '#records/oversight.record';

const OVERSIGHT_HISTORY = historyList('OversightHistory', fieldsOfState(OVERSIGHT_NAMES));

const CAN_INFORM: Grants = { ...CAN_ACT_FOR_BOARD, 'board-member': ['board'] };

/** What a board records about a school. Members who come from the school are excluded and cannot read it. */
@ApiTags('Oversight')
@Controller('v1/boards/:board/schools/:school')
export class OversightController {
  constructor(
    private readonly commands: CommandBus,
    private readonly records: RecordReader,
  ) {}

  @Post('intelligence')
  @CommandRoute('Record soft intelligence about a school', CAN_INFORM, { partId: 'intelligenceId' })
  recordIntelligence(
    @Param('board') boardId: string,
    @Param('school') schoolUrn: string,
    @Body() body: RecordIntelligenceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const data = { ...body, boardId, schoolUrn, intelligenceId: options.newId };
    return this.commands.execute(new RecordIntelligence(toOversightId(boardId, schoolUrn), data, options));
  }

  @Post('intelligence/:intelligence/correction')
  @CommandRoute('Correct soft intelligence', CAN_INFORM)
  correctIntelligence(
    @Param('board') boardId: string,
    @Param('school') schoolUrn: string,
    @Param('intelligence') intelligenceId: string,
    @Body() body: CorrectIntelligenceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const data = { ...body, intelligenceId };
    return this.commands.execute(new CorrectIntelligence(toOversightId(boardId, schoolUrn), data, options));
  }

  @Post('risk-ratings')
  @CommandRoute('Rate the risk of a school', CAN_ACT_FOR_BOARD, { partId: 'ratingId' })
  rateRisk(
    @Param('board') boardId: string,
    @Param('school') schoolUrn: string,
    @Body() body: RateRiskBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const data = { ...body, boardId, schoolUrn, ratingId: options.newId };
    return this.commands.execute(new RateRisk(toOversightId(boardId, schoolUrn), data, options));
  }

  @Post('risk-ratings/:rating/correction')
  @CommandRoute('Correct a risk rating', CAN_ACT_FOR_BOARD)
  correctRiskRating(
    @Param('board') boardId: string,
    @Param('school') schoolUrn: string,
    @Param('rating') ratingId: string,
    @Body() body: CorrectRiskRatingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const data = { ...body, ratingId };
    return this.commands.execute(new CorrectRiskRating(toOversightId(boardId, schoolUrn), data, options));
  }

  @Post('cleared-flags')
  @CommandRoute('Clear a flag of a school', CAN_ACT_FOR_BOARD)
  clearFlag(
    @Param('board') boardId: string,
    @Param('school') schoolUrn: string,
    @Body() body: ClearFlagBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const data = { ...body, boardId, schoolUrn };
    return this.commands.execute(new ClearFlag(toOversightId(boardId, schoolUrn), data, options));
  }

  @Post('cleared-flags/correction')
  @CommandRoute('Correct a cleared flag', CAN_ACT_FOR_BOARD)
  correctClearedFlag(
    @Param('board') boardId: string,
    @Param('school') schoolUrn: string,
    @Body() body: CorrectClearedFlagBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectClearedFlag(toOversightId(boardId, schoolUrn), body, options));
  }

  @Get('oversight')
  @QueryRoute('Get what a board knows about a school', CAN_READ_BOARD, OVERSIGHT, null, OVERSIGHT_NAMES)
  async getOversight(
    @Param('board') boardId: string,
    @Param('school') schoolUrn: string,
    @Query() query: AsOfQuery,
    @Context() { reader }: RequestOptions,
  ): Promise<RecordResponse<OversightDocument>> {
    const id = toOversightId(boardId, schoolUrn);
    const found = await this.records.find(oversightKind, id, reader, toPoint(query));
    const nothing = { boardId, schoolUrn, intelligence: [], ratings: [], clearedFlags: [] };
    return toResponse(found ?? { id, version: 0, record: nothing }, query);
  }

  @Get('oversight/history')
  @ListRoute('List the events of a board’s school record', CAN_READ_BOARD, OVERSIGHT_HISTORY)
  getOversightHistory(
    @Param('board') boardId: string,
    @Param('school') schoolUrn: string,
    @ListParams(OVERSIGHT_HISTORY) query: ListQueryOf<typeof OVERSIGHT_HISTORY>,
    @Context() { reader }: RequestOptions,
  ): ListResponse {
    const id = toOversightId(boardId, schoolUrn);
    return renderList(OVERSIGHT_HISTORY, query, historySource(this.records, oversightKind, id, reader));
  }
}
