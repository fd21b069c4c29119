import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRows } from '#api/access/case-redaction';
import type { Grants } from '#api/access/policy';
import { HowAsked, type AskedFor } from '#api/lists/list-query';
import { answerList, type Answer } from '#api/lists/list-response';
import { newIdFor, TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';
import { Shows } from '#api/http/query-route';
import { ShowsList } from '#api/lists/list-route';
import { LeaderRecords, type LeaderRecord } from '#api/leaders/leader-reader';
import {
  DesignateLeader,
  DesignateLeaderBody,
  OfferDays,
  OfferDaysBody,
  ReleaseDays,
  ReleaseDaysBody,
  RenewDesignation,
  RenewDesignationBody,
  WithdrawDesignation,
  WithdrawDesignationBody,
} from '#api/leaders/leaders.commands';
import { AskForLeaderContracts } from '#api/leaders/leaders.queries';
import { LEADER_CONTRACTS } from '#api/leaders/leaders.lists';
import { LEADER } from '#api/leaders/leaders.schemas';

/** A leader belongs to no board: the clerk of a board for the area of the leader's home school keeps their record. */
const KEEPERS: Grants = { administrator: ['everywhere'], clerk: ['board-area'] };

/** Those to whom the leader's own work belongs, and those who look for a leader: they see the contracts with their own boards. */
const CONCERNED: Grants = {
  'system-leader': ['leader'],
  'school-head': ['home-school'],
  'alliance-director': ['alliance'],
  clerk: ['any'],
  auditor: ['any'],
};

@ApiTags('Leaders')
@Controller('v1/leaders')
export class LeadersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly questions: QueryBus,
    private readonly leaders: LeaderRecords,
    private readonly rows: CaseRows,
  ) {}

  @Post()
  @Records(
    'Designate a system leader: one person, one record, and both have the same id',
    { ...KEEPERS, clerk: ['any'] },
    { opens: 'leaders' },
  )
  designate(@Body() body: DesignateLeaderBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new DesignateLeader(body.personId, body, call));
  }

  @Post(':leader/renewal')
  @Records('Designate the same person again, once the designation before has ended', KEEPERS)
  renew(@Param('leader') id: string, @Body() body: RenewDesignationBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new RenewDesignation(id, body, call));
  }

  @Post(':leader/withdrawal')
  @Records('Withdraw the designation', KEEPERS)
  withdraw(@Param('leader') id: string, @Body() body: WithdrawDesignationBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new WithdrawDesignation(id, body, call));
  }

  @Post(':leader/offers')
  @Records(
    'Offer time within a period',
    { 'system-leader': ['leader'], 'alliance-director': ['alliance'], clerk: ['board-area'] },
    { part: 'offerId' },
  )
  offerDays(@Param('leader') id: string, @Body() body: OfferDaysBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new OfferDays(id, { ...body, offerId: newIdFor(call.occasion) }, call));
  }

  @Post(':leader/offers/:offer/release')
  @Records('Release time of an offer, as the head of the home school', { 'school-head': ['home-school'] })
  releaseDays(
    @Param('leader') id: string,
    @Param('offer') offerId: string,
    @Body() body: ReleaseDaysBody,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new ReleaseDays(id, { ...body, offerId }, call));
  }

  @Get(':leader')
  @Shows('A leader with the ledger of their half-days', { ...CONCERNED, administrator: ['everywhere'] }, LEADER)
  show(@Param('leader') id: string, @TheCall() call: Call): Promise<LeaderRecord> {
    return this.leaders.of(id, call);
  }

  @Get(':leader/contracts')
  @ShowsList(
    'The contracts of a leader, the earliest start first, and their time over all boards',
    CONCERNED,
    LEADER_CONTRACTS,
  )
  async showContracts(
    @Param('leader') leaderId: string,
    @HowAsked(LEADER_CONTRACTS) asked: AskedFor<typeof LEADER_CONTRACTS>,
    @TheCall() call: Call,
  ): Answer {
    const { today } = call.occasion;
    return answerList(LEADER_CONTRACTS, asked, {
      read: (page) => this.questions.execute(new AskForLeaderContracts({ leaderId, today, page })),
      show: (rows) => this.rows.shown(rows, 'contractId', call),
      besides: { leaderId, capacity: await this.leaders.capacityOf(leaderId) },
    });
  }
}
