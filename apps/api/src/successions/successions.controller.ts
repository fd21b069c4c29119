import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { joinGrants, type Grants } from '#api/access/policy';
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
  ConfirmSuccessionBody,
  CorrectSuccessionBody,
  ProposeSuccessionBody,
  WithdrawSuccessionBody,
} from '#api/successions/successions.bodies';
import {
  ConfirmSuccession,
  CorrectSuccession,
  ProposeSuccession,
  WithdrawSuccession,
} from '#api/successions/successions.commands';
import { SUCCESSION, SUCCESSION_NAMES } from '#api/successions/successions.schemas';
import { succession } from '#domain/succession';
import { involvesSchool } from '#domain/succession-terms';
import { StreamReader } from '#execution/stream-reader';
import { UnknownStream } from '#kernel/refused';
import { successionKind, type SuccessionDocument } from '#records/succession.record';

const LEADS_SCHOOL: Grants = { 'school-head': ['school'], 'chair-of-governors': ['school'] };
const IS_RESPONSIBLE: Grants = { 'responsible-body': ['school', 'member-school'] };

const CAN_PROPOSE = joinGrants(CAN_DESCRIBE_SCHOOL, LEADS_SCHOOL, IS_RESPONSIBLE);
const CAN_CONFIRM_FOR_SCHOOL = joinGrants(CAN_DESCRIBE_SCHOOL, LEADS_SCHOOL);
const CAN_CONFIRM_FOR_BODY = joinGrants(CAN_DESCRIBE_SCHOOL, IS_RESPONSIBLE);

const SUCCESSION_HISTORY = historyList('SuccessionHistory', fieldsOfState(SUCCESSION_NAMES));

/** Conversions, mergers, splits and closures of schools. */
@ApiTags('Schools')
@Controller('v1/schools/:school/successions')
export class SuccessionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly records: RecordReader,
    private readonly streams: StreamReader,
  ) {}

  @Post()
  @CommandRoute('Propose a conversion, merger, split or closure', CAN_PROPOSE)
  proposeSuccession(
    @Param('school') schoolUrn: string,
    @Body() body: ProposeSuccessionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ProposeSuccession(options.newId, { ...body, schoolUrn }, options));
  }

  @Post(':succession/confirmation')
  @CommandRoute('Confirm a succession for a school', CAN_CONFIRM_FOR_SCHOOL)
  confirmSuccession(
    @Param('school') schoolUrn: string,
    @Param('succession') id: string,
    @Body() { source }: ConfirmSuccessionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ConfirmSuccession(id, { schoolUrn, party: 'school', source }, options));
  }

  @Post(':succession/responsible-body-confirmation')
  @CommandRoute('Confirm a succession for a responsible body', CAN_CONFIRM_FOR_BODY)
  confirmSuccessionForBody(
    @Param('school') schoolUrn: string,
    @Param('succession') id: string,
    @Body() { source }: ConfirmSuccessionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ConfirmSuccession(id, { schoolUrn, party: 'responsible-body', source }, options));
  }

  @Post(':succession/correction')
  @CommandRoute('Correct a succession, which needs new confirmations', CAN_PROPOSE)
  correctSuccession(
    @Param('school') schoolUrn: string,
    @Param('succession') id: string,
    @Body() body: CorrectSuccessionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectSuccession(id, { ...body, schoolUrn }, options));
  }

  @Post(':succession/withdrawal')
  @CommandRoute('Withdraw a succession', CAN_PROPOSE)
  withdrawSuccession(
    @Param('school') schoolUrn: string,
    @Param('succession') id: string,
    @Body() body: WithdrawSuccessionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WithdrawSuccession(id, { ...body, schoolUrn }, options));
  }

  @Get(':succession')
  @QueryRoute('Get a succession of schools', CAN_READ_SCHOOL, SUCCESSION, null, SUCCESSION_NAMES)
  async getSuccession(
    @Param('school') schoolUrn: string,
    @Param('succession') id: string,
    @Query() query: AsOfQuery,
    @Context() { reader }: RequestOptions,
  ): Promise<RecordResponse<SuccessionDocument>> {
    await this.refuseOtherSchool(schoolUrn, id);
    return toResponse(await this.records.read(successionKind, id, reader, toPoint(query)), query);
  }

  @Get(':succession/history')
  @ListRoute('List the events of a succession', CAN_READ_SCHOOL, SUCCESSION_HISTORY)
  async getSuccessionHistory(
    @Param('school') schoolUrn: string,
    @Param('succession') id: string,
    @ListParams(SUCCESSION_HISTORY) query: ListQueryOf<typeof SUCCESSION_HISTORY>,
    @Context() { reader }: RequestOptions,
  ): ListResponse {
    await this.refuseOtherSchool(schoolUrn, id);
    return renderList(SUCCESSION_HISTORY, query, historySource(this.records, successionKind, id, reader));
  }

  /** The reader may read the school of the path, and only what is about it. */
  private async refuseOtherSchool(schoolUrn: string, id: string): Promise<void> {
    const { state } = await this.streams.load(succession, id);
    if (!involvesSchool(state.terms, schoolUrn)) throw new UnknownStream(succession.category, id);
  }
}
