import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRedaction } from '#api/access/case-redaction';
import type { Grants } from '#api/access/policy';
import {
  AdmitMemberBody,
  ChangeLeadSchoolsBody,
  CorrectLeadSchoolsBody,
  CorrectMemberBody,
  CorrectAllianceEndBody,
  EndAllianceBody,
  EstablishAllianceBody,
  RecordDepartureBody,
} from '#api/alliances/alliances.bodies';
import {
  AdmitMember,
  ChangeLeadSchools,
  CorrectLeadSchools,
  CorrectMember,
  CorrectAllianceEnd,
  EndAlliance,
  EstablishAlliance,
  RecordDeparture,
} from '#api/alliances/alliances.commands';
import { GetDeployments } from '#api/alliances/alliances.queries';
import { DEPLOYMENTS } from '#api/alliances/alliances.lists';
import { ALLIANCE, ALLIANCE_NAMES } from '#api/alliances/alliances.schemas';
import { AsOfQuery, chooseReadingDay, toPoint } from '#api/history/as-of';
import { RecordReader, toResponse, type RecordResponse } from '#api/history/record-reader';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { ListRoute } from '#api/lists/list-route';
import { allianceKind } from '#records/alliance.record';
import type { AllianceDocument } from '#records/alliance.record.types';

/**
 * An alliance belongs to no board. The clerk of a board for the area of one of its lead schools manages it, and so does its director.
 */
export const CAN_MANAGE: Grants = {
  administrator: ['everywhere'],
  clerk: ['board-area'],
  'alliance-director': ['alliance'],
};
const CAN_READ_CASES: Grants = { 'alliance-director': ['alliance'], clerk: ['any'], auditor: ['any'] };
export const CAN_READ_ALLIANCE: Grants = { ...CAN_READ_CASES, administrator: ['everywhere'] };

@ApiTags('Alliances')
@Controller('v1/alliances')
export class AlliancesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly records: RecordReader,
    private readonly redaction: CaseRedaction,
  ) {}

  @Post()
  @CommandRoute(
    'Establish an alliance with its lead schools',
    { administrator: ['everywhere'], clerk: ['any'] },
    { creates: 'alliances' },
  )
  establishAlliance(@Body() body: EstablishAllianceBody, @Context() options: RequestOptions): CommandResponse {
    return this.commands.execute(new EstablishAlliance(options.newId, body, options));
  }

  @Post(':alliance/lead-schools')
  @CommandRoute('Record that lead schools joined or left', CAN_MANAGE)
  changeLeadSchools(
    @Param('alliance') id: string,
    @Body() body: ChangeLeadSchoolsBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ChangeLeadSchools(id, body, options));
  }

  @Post(':alliance/lead-schools/correction')
  @CommandRoute('Correct the lead schools of an alliance', CAN_MANAGE)
  correctLeadSchools(
    @Param('alliance') id: string,
    @Body() body: CorrectLeadSchoolsBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectLeadSchools(id, body, options));
  }

  @Post(':alliance/ending')
  @CommandRoute('Record the end of an alliance', CAN_MANAGE)
  endAlliance(
    @Param('alliance') id: string,
    @Body() body: EndAllianceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndAlliance(id, body, options));
  }

  @Post(':alliance/ending/correction')
  @CommandRoute('Correct the end of an alliance', CAN_MANAGE)
  correctAllianceEnd(
    @Param('alliance') id: string,
    @Body() body: CorrectAllianceEndBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectAllianceEnd(id, body, options));
  }

  @Post(':alliance/members')
  @CommandRoute('Admit a member to an alliance', CAN_MANAGE, { partId: 'memberId' })
  admitMember(
    @Param('alliance') id: string,
    @Body() body: AdmitMemberBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AdmitMember(id, { ...body, memberId: options.newId }, options));
  }

  @Post(':alliance/members/:member/correction')
  @CommandRoute('Correct the record of an alliance member', CAN_MANAGE)
  correctMember(
    @Param('alliance') id: string,
    @Param('member') memberId: string,
    @Body() body: CorrectMemberBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectMember(id, { ...body, memberId }, options));
  }

  @Post(':alliance/members/:member/departure')
  @CommandRoute('Record the departure of a member', CAN_MANAGE)
  recordDeparture(
    @Param('alliance') id: string,
    @Param('member') memberId: string,
    @Body() body: RecordDepartureBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordDeparture(id, { ...body, memberId }, options));
  }

  @Get(':alliance')
  @QueryRoute('Get an alliance with its members', CAN_READ_ALLIANCE, ALLIANCE, null, ALLIANCE_NAMES)
  async getAlliance(
    @Param('alliance') id: string,
    @Query() query: AsOfQuery,
    @Context() { reader }: RequestOptions,
  ): Promise<RecordResponse<AllianceDocument>> {
    return toResponse(await this.records.read(allianceKind, id, reader, toPoint(query)), query);
  }

  @Get(':alliance/deployments')
  @ListRoute('List the deployments of an alliance', CAN_READ_CASES, DEPLOYMENTS)
  getDeployments(
    @Param('alliance') allianceId: string,
    @ListParams(DEPLOYMENTS) query: ListQueryOf<typeof DEPLOYMENTS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(DEPLOYMENTS, query, {
      read: (page) => this.queries.execute(new GetDeployments({ allianceId, today: day, page }, past)),
      redact: (rows) => this.redaction.redactForBoards(rows, 'contractId', options),
      extra: { on: day },
    });
  }
}
