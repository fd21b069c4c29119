import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import { CAN_READ_WORK } from '#api/action-plans/action-plans.controller';
import { AsOfQuery, chooseReadingDay, toPoint } from '#api/history/as-of';
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
  FormNetworkBody,
  JoinNetworkBody,
  EndNetworkPartBody,
  CorrectNetworkMembershipBody,
  AgreeMemorandumBody,
  CorrectMemorandumBody,
  RecordPeerReviewBody,
  CorrectPeerReviewBody,
} from '#api/networks/networks.bodies';
import {
  FormNetwork,
  JoinNetwork,
  LeaveNetwork,
  CorrectNetworkMembership,
  AgreeMemorandum,
  EndMemorandum,
  CorrectMemorandum,
  RecordPeerReview,
  CorrectPeerReview,
} from '#api/networks/networks.commands';
import { NETWORKS } from '#api/networks/networks.lists';
import { GetNetworks } from '#api/networks/networks.queries';
import { NETWORK, NETWORK_NAMES } from '#api/networks/networks.schemas';
import { allianceNetworkKind, type AllianceNetworkDocument } from '#records/alliance-network.record';

/** An alliance joins through its own director: a director can name no other alliance in a body. */
const CAN_JOIN: Grants = { administrator: ['everywhere'], 'alliance-director': ['any'] };

/** A director acts for their own alliance in a network of which it is a member. The commands refuse entries that are only about other alliances. */
const CAN_ACT: Grants = { administrator: ['everywhere'], 'alliance-director': ['alliance'] };

/** Who can find a network: the directors who may join it, and those who look for alliances. */
const CAN_FIND: Grants = {
  administrator: ['everywhere'],
  'alliance-director': ['any'],
  clerk: ['any'],
  auditor: ['any'],
};

const NETWORK_HISTORY = historyList('AllianceNetworkHistory', fieldsOfState(NETWORK_NAMES));

/** Networks of alliances: memberships, memoranda on who challenges whom, and peer reviews. */
@ApiTags('Alliances')
@Controller('v1/networks')
export class NetworksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly records: RecordReader,
  ) {}

  @Post()
  @CommandRoute('Form a network of alliances', CAN_JOIN, { creates: 'networks' })
  formNetwork(@Body() body: FormNetworkBody, @Context() options: RequestOptions): CommandResponse {
    return this.commands.execute(new FormNetwork(options.newId, { ...body, membershipId: options.newId }, options));
  }

  @Post(':network/memberships')
  @CommandRoute('Record that an alliance joined a network', CAN_JOIN, { partId: 'membershipId' })
  joinNetwork(
    @Param('network') id: string,
    @Body() body: JoinNetworkBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new JoinNetwork(id, { ...body, membershipId: options.newId }, options));
  }

  @Post(':network/memberships/:membership/departure')
  @CommandRoute('Record that an alliance left a network', CAN_ACT)
  leaveNetwork(
    @Param('network') id: string,
    @Param('membership') membershipId: string,
    @Body() body: EndNetworkPartBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new LeaveNetwork(id, { ...body, membershipId }, options));
  }

  @Post(':network/memberships/:membership/correction')
  @CommandRoute('Correct the days of a membership', CAN_ACT)
  correctNetworkMembership(
    @Param('network') id: string,
    @Param('membership') membershipId: string,
    @Body() body: CorrectNetworkMembershipBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectNetworkMembership(id, { ...body, membershipId }, options));
  }

  @Post(':network/memoranda')
  @CommandRoute('Record who challenges whom', CAN_ACT, { partId: 'memorandumId' })
  agreeMemorandum(
    @Param('network') id: string,
    @Body() body: AgreeMemorandumBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AgreeMemorandum(id, { ...body, memorandumId: options.newId }, options));
  }

  @Post(':network/memoranda/:memorandum/ending')
  @CommandRoute('End a memorandum', CAN_ACT)
  endMemorandum(
    @Param('network') id: string,
    @Param('memorandum') memorandumId: string,
    @Body() body: EndNetworkPartBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndMemorandum(id, { ...body, memorandumId }, options));
  }

  @Post(':network/memoranda/:memorandum/correction')
  @CommandRoute('Correct a memorandum', CAN_ACT)
  correctMemorandum(
    @Param('network') id: string,
    @Param('memorandum') memorandumId: string,
    @Body() body: CorrectMemorandumBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectMemorandum(id, { ...body, memorandumId }, options));
  }

  @Post(':network/peer-reviews')
  @CommandRoute('Record a peer review', CAN_ACT, { partId: 'reviewId' })
  recordPeerReview(
    @Param('network') id: string,
    @Body() body: RecordPeerReviewBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordPeerReview(id, { ...body, reviewId: options.newId }, options));
  }

  @Post(':network/peer-reviews/:review/correction')
  @CommandRoute('Correct a peer review', CAN_ACT)
  correctPeerReview(
    @Param('network') id: string,
    @Param('review') reviewId: string,
    @Body() body: CorrectPeerReviewBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectPeerReview(id, { ...body, reviewId }, options));
  }

  @Get()
  @ListRoute('List the networks of alliances', CAN_FIND, NETWORKS)
  getNetworks(
    @ListParams(NETWORKS) query: ListQueryOf<typeof NETWORKS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day: today, past } = chooseReadingDay(query, options);
    return renderList(NETWORKS, query, {
      read: (page) => this.queries.execute(new GetNetworks({ today, page }, past)),
    });
  }

  @Get(':network')
  @QueryRoute('Get a network of alliances', CAN_READ_WORK, NETWORK, null, NETWORK_NAMES)
  async getNetwork(
    @Param('network') id: string,
    @Query() query: AsOfQuery,
    @Context() { reader }: RequestOptions,
  ): Promise<RecordResponse<AllianceNetworkDocument>> {
    return toResponse(await this.records.read(allianceNetworkKind, id, reader, toPoint(query)), query);
  }

  @Get(':network/history')
  @ListRoute('List the events of a network', CAN_READ_WORK, NETWORK_HISTORY)
  getNetworkHistory(
    @Param('network') id: string,
    @ListParams(NETWORK_HISTORY) query: ListQueryOf<typeof NETWORK_HISTORY>,
    @Context() { reader }: RequestOptions,
  ): ListResponse {
    return renderList(NETWORK_HISTORY, query, historySource(this.records, allianceNetworkKind, id, reader));
  }
}
