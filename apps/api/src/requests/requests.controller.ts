import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD, CAN_READ_BOARD } from '#api/access/grants';
import type { RequestOrigin } from '#domain/vocabulary';
import type { Grants } from '#api/access/policy';
import { assertActingFor, type ActingFor } from '#api/access/acting-for';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { AsOfQuery } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { Reads } from '#api/http/reads';
import { QueryRoute } from '#api/http/query-route';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { AskingOrganisation } from '#api/requests/asking-organisation';
import { Bidding } from '#api/requests/bidding';
import { OpenRequestQuota } from '#api/requests/open-request-quota';
import { OverlapReader } from '#api/requests/overlap-reader';
import { REQUEST_OVERLAPS } from '#api/requests/overlaps.lists';
import { RequestSubmission } from '#api/requests/request-submission';
import { RequestReader, type RequestRecord } from '#api/requests/request-reader';
import {
  AcknowledgeRequestBody,
  BidForRequestBody,
  ScreenRequestBody,
  SubmitRequestBody,
  TableRequestBody,
  WithdrawRequestBody,
  type AcknowledgedAs,
} from '#api/requests/requests.bodies';
import {
  AcknowledgeRequest,
  BidForRequest,
  ScreenRequest,
  TableRequest,
  WithdrawRequest,
} from '#api/requests/requests.commands';
import { REQUEST, REQUEST_TIMELINE, REQUEST_NAMES } from '#api/requests/requests.schemas';

export const CAN_ASK_AS: ActingFor<RequestOrigin> = {
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  'la-officer': ['la'],
  'responsible-body': ['trust', 'diocese'],
  'alliance-director': ['alliance'],
  clerk: ['board', 'school', 'la', 'diocese', 'trust', 'alliance'],
};

const CAN_ACKNOWLEDGE_AS: ActingFor<AcknowledgedAs> = {
  'school-head': ['head'],
  'chair-of-governors': ['chair-of-governors'],
  'responsible-body': ['responsible-body'],
};

export const CAN_READ_REQUEST: Grants = {
  ...CAN_READ_BOARD,
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  'responsible-body': ['school', 'member-school', 'asking-body'],
  'alliance-director': ['asking-alliance'],
  'la-officer': ['area'],
};

/** Those who could have asked, or asked. For whom they speak is checked by who made the request. */
export const CAN_SPEAK_FOR_ASKER: Grants = {
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  'responsible-body': ['school', 'asking-body'],
  'alliance-director': ['asking-alliance'],
  clerk: ['board'],
  'la-officer': ['area'],
};

/** Leaders, and those who sign for an organisation. For which one is checked by the id of the provider. */
export const CAN_BID: Grants = {
  'system-leader': ['any'],
  'alliance-director': ['any'],
  'school-head': ['any'],
  'chair-of-governors': ['any'],
  'responsible-body': ['any'],
  'la-officer': ['any'],
};

@ApiTags('Requests')
@Controller('v1')
export class RequestsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly requests: RequestReader,
    private readonly quota: OpenRequestQuota,
    private readonly asking: AskingOrganisation,
    private readonly submission: RequestSubmission,
    private readonly bidding: Bidding,
    private readonly overlaps: OverlapReader,
  ) {}

  @Post('boards/:board/schools/:school/requests')
  @CommandRoute(
    'Ask a board to support a school',
    {
      'school-head': ['school'],
      'chair-of-governors': ['school'],
      'responsible-body': ['school', 'member-school'],
      'alliance-director': ['member-school'],
      clerk: ['board'],
      'la-officer': ['area'],
    },
    { creates: 'requests' },
  )
  async submitRequest(
    @Param('board') boardId: string,
    @Param('school') schoolUrn: string,
    @Body() body: SubmitRequestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    assertActingFor(CAN_ASK_AS, body.from, options);
    await this.quota.check({ schoolUrn, boardId, from: body.from }, options.newId);
    const asker = await this.asking.find(body, schoolUrn, options);
    return this.submission.submit({ ...body, ...asker, boardId, schoolUrn }, options);
  }

  @Post('requests/:request/acknowledgement')
  @CommandRoute('Acknowledge a request', {
    'school-head': ['school'],
    'chair-of-governors': ['school'],
    'responsible-body': ['school', 'member-school'],
  })
  acknowledgeRequest(
    @Param('request') id: string,
    @Body() body: AcknowledgeRequestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    assertActingFor(CAN_ACKNOWLEDGE_AS, body.as, options);
    return this.commands.execute(new AcknowledgeRequest(id, { by: body.as }, options));
  }

  @Post('requests/:request/screening')
  @CommandRoute('Record whether a request is eligible', { clerk: ['board'] })
  screenRequest(
    @Param('request') id: string,
    @Body() body: ScreenRequestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ScreenRequest(id, body, options));
  }

  @Post('requests/:request/bids')
  @CommandRoute('Bid to give the support', CAN_BID, { partId: 'bidId' })
  async bidForRequest(
    @Param('request') id: string,
    @Body() body: BidForRequestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const provider = body.provider ?? LEADER_PROVIDER;
    await this.bidding.assertActsFor(provider, options);
    return this.commands.execute(new BidForRequest(id, { ...body, provider, bidId: options.newId }, options));
  }

  @Post('requests/:request/tabling')
  @CommandRoute('Table a request for a meeting', CAN_ACT_FOR_BOARD)
  @Reads(REQUEST_OVERLAPS.sources)
  async tableRequest(
    @Param('request') id: string,
    @Body() body: TableRequestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const found = await this.overlaps.find(id, options.context.today);
    const overlaps = found.map(({ overlapKey }) => overlapKey);
    return this.commands.execute(new TableRequest(id, { ...body, overlaps }, options));
  }

  @Post('requests/:request/withdrawal')
  @CommandRoute('Withdraw a request', CAN_SPEAK_FOR_ASKER)
  async withdrawRequest(
    @Param('request') id: string,
    @Body() body: WithdrawRequestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    // Only who could have asked can withdraw: a school cannot withdraw what its board or council asked.
    const from = await this.requests.getOrigin(id);
    assertActingFor(CAN_ASK_AS, from, options);
    const by = from !== 'board' && options.context.roles.includes('clerk') ? 'clerk' : from;
    return this.commands.execute(new WithdrawRequest(id, { ...body, by }, options));
  }

  @Get('requests/:request')
  @QueryRoute('Get a request', CAN_READ_REQUEST, REQUEST, null, REQUEST_NAMES)
  getRequest(
    @Param('request') id: string,
    @Query() query: AsOfQuery,
    @Context() options: RequestOptions,
  ): Promise<RequestRecord> {
    return this.requests.get(id, query, options);
  }

  @Get('requests/:request/timeline')
  @ListRoute('List the timeline of a request', CAN_READ_REQUEST, REQUEST_TIMELINE)
  async getRequestTimeline(
    @Param('request') id: string,
    @ListParams(REQUEST_TIMELINE) query: ListQueryOf<typeof REQUEST_TIMELINE>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return renderList(REQUEST_TIMELINE, query, await this.requests.listTimeline(id, options));
  }
}
