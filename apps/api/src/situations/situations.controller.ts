import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
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
import { CAN_DESCRIBE_SCHOOL, CAN_READ_SCHOOL } from '#api/schools/schools.controller';
import {
  CorrectFormalStatusBody,
  CorrectHeadshipBody,
  EndFormalStatusBody,
  RecordFormalStatusBody,
  RecordHeadshipBody,
} from '#api/situations/situations.bodies';
import {
  CorrectFormalStatus,
  CorrectHeadship,
  EndFormalStatus,
  RecordFormalStatus,
  RecordHeadship,
} from '#api/situations/situations.commands';
import { SITUATION, SITUATION_NAMES } from '#api/situations/situations.schemas';
import { situationKind, type SituationDocument } from '#records/situation.record';

const SITUATION_HISTORY = historyList('SituationHistory', fieldsOfState(SITUATION_NAMES));

/** The headships and the formal statuses of a school. */
@ApiTags('Schools')
@Controller('v1/schools/:school')
export class SituationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly records: RecordReader,
  ) {}

  @Post('headships')
  @CommandRoute('Record a headship of a school', CAN_DESCRIBE_SCHOOL, { partId: 'headshipId' })
  recordHeadship(
    @Param('school') schoolUrn: string,
    @Body() body: RecordHeadshipBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const data = { ...body, schoolUrn, headshipId: options.newId };
    return this.commands.execute(new RecordHeadship(schoolUrn, data, options));
  }

  @Post('headships/:headship/correction')
  @CommandRoute('Correct a headship of a school', CAN_DESCRIBE_SCHOOL)
  correctHeadship(
    @Param('school') urn: string,
    @Param('headship') headshipId: string,
    @Body() body: CorrectHeadshipBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectHeadship(urn, { ...body, headshipId }, options));
  }

  @Post('formal-statuses')
  @CommandRoute('Record a formal status of a school', CAN_DESCRIBE_SCHOOL, { partId: 'statusId' })
  recordFormalStatus(
    @Param('school') schoolUrn: string,
    @Body() body: RecordFormalStatusBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const data = { ...body, schoolUrn, statusId: options.newId };
    return this.commands.execute(new RecordFormalStatus(schoolUrn, data, options));
  }

  @Post('formal-statuses/:status/end')
  @CommandRoute('End a formal status of a school', CAN_DESCRIBE_SCHOOL)
  endFormalStatus(
    @Param('school') urn: string,
    @Param('status') statusId: string,
    @Body() body: EndFormalStatusBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndFormalStatus(urn, { ...body, statusId }, options));
  }

  @Post('formal-statuses/:status/correction')
  @CommandRoute('Correct a formal status of a school', CAN_DESCRIBE_SCHOOL)
  correctFormalStatus(
    @Param('school') urn: string,
    @Param('status') statusId: string,
    @Body() body: CorrectFormalStatusBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectFormalStatus(urn, { ...body, statusId }, options));
  }

  @Get('situation')
  @QueryRoute('Get the headship and formal statuses of a school', CAN_READ_SCHOOL, SITUATION, null, SITUATION_NAMES)
  async getSituation(
    @Param('school') schoolUrn: string,
    @Query() query: AsOfQuery,
    @Context() { reader }: RequestOptions,
  ): Promise<RecordResponse<SituationDocument>> {
    const found = await this.records.find(situationKind, schoolUrn, reader, toPoint(query));
    const nothing = { schoolUrn, headships: [], statuses: [] };
    return toResponse(found ?? { id: schoolUrn, version: 0, record: nothing }, query);
  }

  @Get('situation/history')
  @ListRoute('List the situation events of a school', CAN_READ_SCHOOL, SITUATION_HISTORY)
  getSituationHistory(
    @Param('school') urn: string,
    @ListParams(SITUATION_HISTORY) query: ListQueryOf<typeof SITUATION_HISTORY>,
    @Context() { reader }: RequestOptions,
  ): ListResponse {
    return renderList(SITUATION_HISTORY, query, historySource(this.records, situationKind, urn, reader));
  }
}
