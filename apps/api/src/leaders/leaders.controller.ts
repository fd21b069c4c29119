import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRedaction } from '#api/access/case-redaction';
import { ProviderRights } from '#api/access/provider-rights';
import { RELEASES_LEADERS } from '#api/access/employers';
import type { Grants } from '#api/access/policy';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { AsOfQuery, chooseReadingDay } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { ListRoute } from '#api/lists/list-route';
import { LeaderReader, type LeaderRecord } from '#api/leaders/leader-reader';
import {
  CorrectDesignationBody,
  CorrectOfferBody,
  CorrectPassingOnBody,
  DesignateLeaderBody,
  OfferDaysBody,
  PassLeaderOnBody,
  RecallReleaseBody,
  ReleaseDaysBody,
  RenewDesignationBody,
  WithdrawDesignationBody,
} from '#api/leaders/leaders.bodies';
import {
  CorrectDesignation,
  CorrectOffer,
  CorrectPassingOn,
  DesignateLeader,
  OfferDays,
  PassLeaderOn,
  RecallRelease,
  ReleaseDays,
  RenewDesignation,
  WithdrawDesignation,
} from '#api/leaders/leaders.commands';
import { GetLeaderContracts } from '#api/leaders/leaders.queries';
import { LEADER_CONTRACTS } from '#api/leaders/leaders.lists';
import { LEADER, LEADER_NAMES } from '#api/leaders/leaders.schemas';

/** A leader belongs to no board. The clerk of a board for the area of the home school manages the leader. */
const CAN_MANAGE: Grants = { administrator: ['everywhere'], clerk: ['board-area'] };

const CAN_OFFER: Grants = {
  'system-leader': ['leader'],
  'alliance-director': ['alliance'],
  clerk: ['board-area'],
};

/** The leader, those responsible for the leader's work, and those who look for a leader. Clerks and auditors see only contracts of their own boards. */
const CAN_READ: Grants = {
  'system-leader': ['leader'],
  'school-head': ['home-school'],
  'chair-of-governors': ['home-school'],
  'alliance-director': ['alliance'],
  clerk: ['any'],
  auditor: ['any'],
};

/** Also those who decide about leaders of their area, answer for its schools, or release a leader whom the council employs. */
export const CAN_READ_LEADER: Grants = {
  ...CAN_READ,
  administrator: ['everywhere'],
  ...{ chair: ['board-area'], 'vice-chair': ['board-area'], 'board-member': ['board-area'] },
  'la-officer': ['area', 'employer-area'],
};

@ApiTags('Leaders')
@Controller('v1/leaders')
export class LeadersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly leaders: LeaderReader,
    private readonly redaction: CaseRedaction,
    private readonly providerRights: ProviderRights,
  ) {}

  @Post()
  @CommandRoute('Designate a system leader', { ...CAN_MANAGE, clerk: ['any'] }, { creates: 'leaders' })
  designateLeader(@Body() body: DesignateLeaderBody, @Context() options: RequestOptions): CommandResponse {
    return this.commands.execute(new DesignateLeader(body.personId, body, options));
  }

  @Post(':leader/renewal')
  @CommandRoute('Renew an ended designation', CAN_MANAGE)
  renewDesignation(
    @Param('leader') id: string,
    @Body() body: RenewDesignationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RenewDesignation(id, body, options));
  }

  @Post(':leader/withdrawal')
  @CommandRoute('Withdraw a designation', CAN_MANAGE)
  withdrawDesignation(
    @Param('leader') id: string,
    @Body() body: WithdrawDesignationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WithdrawDesignation(id, body, options));
  }

  @Post(':leader/passing-on')
  @CommandRoute('Pass a leader on to another alliance', CAN_MANAGE)
  passLeaderOn(
    @Param('leader') id: string,
    @Body() body: PassLeaderOnBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new PassLeaderOn(id, body, options));
  }

  @Post(':leader/passing-on/correction')
  @CommandRoute('Correct the last passing-on of a leader', CAN_MANAGE)
  correctPassingOn(
    @Param('leader') id: string,
    @Body() body: CorrectPassingOnBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectPassingOn(id, body, options));
  }

  @Post(':leader/correction')
  @CommandRoute('Correct the designation of a leader', CAN_MANAGE)
  correctDesignation(
    @Param('leader') id: string,
    @Body() body: CorrectDesignationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectDesignation(id, body, options));
  }

  @Post(':leader/offers/:offer/correction')
  @CommandRoute('Correct an offer of half-days', CAN_OFFER)
  correctOffer(
    @Param('leader') id: string,
    @Param('offer') offerId: string,
    @Body() body: CorrectOfferBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectOffer(id, { ...body, offerId }, options));
  }

  @Post(':leader/offers')
  @CommandRoute('Offer half-days in a period', CAN_OFFER, { partId: 'offerId' })
  offerDays(
    @Param('leader') id: string,
    @Body() body: OfferDaysBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new OfferDays(id, { ...body, offerId: options.newId }, options));
  }

  @Post(':leader/offers/:offer/release')
  @CommandRoute('Release half-days of an offer', RELEASES_LEADERS)
  releaseDays(
    @Param('leader') id: string,
    @Param('offer') offerId: string,
    @Body() body: ReleaseDaysBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReleaseDays(id, { ...body, offerId }, options));
  }

  @Post(':leader/offers/:offer/recall')
  @CommandRoute('Recall released half-days not yet delivered', RELEASES_LEADERS)
  recallRelease(
    @Param('leader') id: string,
    @Param('offer') offerId: string,
    @Body() body: RecallReleaseBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecallRelease(id, { ...body, offerId }, options));
  }

  @Get(':leader')
  @QueryRoute('Get a leader with their half-days', CAN_READ_LEADER, LEADER, null, LEADER_NAMES)
  getLeader(
    @Param('leader') id: string,
    @Query() query: AsOfQuery,
    @Context() options: RequestOptions,
  ): Promise<LeaderRecord> {
    return this.leaders.get(id, query, options);
  }

  @Get(':leader/contracts')
  @ListRoute('List the contracts of a leader', CAN_READ, LEADER_CONTRACTS)
  async getLeaderContracts(
    @Param('leader') leaderId: string,
    @ListParams(LEADER_CONTRACTS) query: ListQueryOf<typeof LEADER_CONTRACTS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { context } = options;
    const { day, past } = chooseReadingDay(query, options);
    return renderList(LEADER_CONTRACTS, query, {
      read: (page) => this.queries.execute(new GetLeaderContracts({ leaderId, today: day, page }, past)),
      redact: (rows) =>
        this.redaction.redactForBoards(this.providerRights.keepReadable(rows, context), 'contractId', options),
      extra: { leaderId, capacity: await this.leaders.getCapacity(leaderId, query, options) },
    });
  }
}
