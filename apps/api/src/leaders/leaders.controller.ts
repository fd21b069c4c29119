import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import { caughtUp } from '#api/http/caught-up';
import { newIdFor, TheCall, type Call } from '#api/http/occasion';
import { Records, type Recorded } from '#api/http/recorded';
import { Shows } from '#api/http/shown';
import { LeaderRecords, type LeaderRecord } from '#api/leaders/capacity-ledger';
import {
  DesignateLeader,
  DesignateLeaderBody,
  OfferDays,
  OfferDaysBody,
  ReleaseDays,
  ReleaseDaysBody,
  WithdrawDesignation,
  WithdrawDesignationBody,
} from '#api/leaders/leaders.commands';
import { AskForLeaderContracts } from '#api/leaders/leaders.questions';
import type { LeaderContracts } from '#views/leader-contracts';

/** A leader belongs to no board, so that the clerk of any board keeps their record. */
const KEEPERS: Grants = { administrator: ['everywhere'], clerk: ['self'] };

/** Those to whom the leader's own work belongs. */
const CONCERNED: Grants = {
  'system-leader': ['leader'],
  'school-head': ['home-school'],
  'alliance-director': ['alliance'],
  clerk: ['self'],
};

@ApiTags('Leaders')
@Controller('v1/leaders')
export class LeadersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly questions: QueryBus,
    private readonly leaders: LeaderRecords,
  ) {}

  @Post()
  @Records('Designate a system leader', KEEPERS, { opens: 'leaders' })
  designate(@Body() body: DesignateLeaderBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new DesignateLeader(newIdFor(call.occasion), body, call));
  }

  @Post(':leader/withdrawal')
  @Records('Withdraw the designation', KEEPERS)
  withdraw(@Param('leader') id: string, @Body() body: WithdrawDesignationBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new WithdrawDesignation(id, body, call));
  }

  @Post(':leader/offers')
  @Records(
    'Offer time within a period',
    { 'system-leader': ['leader'], 'alliance-director': ['alliance'], clerk: ['self'] },
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
  @Shows('A leader with the ledger of their half-days', {
    ...CONCERNED,
    administrator: ['everywhere'],
    auditor: ['self'],
  })
  show(@Param('leader') id: string): Promise<LeaderRecord> {
    return this.leaders.of(id);
  }

  @Get(':leader/contracts')
  @Shows('The contracts of a leader on all boards, and their time', { ...CONCERNED, auditor: ['everywhere'] })
  async showContracts(
    @Param('leader') leaderId: string,
    @TheCall() { occasion: { today } }: Call,
  ): Promise<LeaderContracts> {
    return caughtUp(await this.questions.execute(new AskForLeaderContracts({ leaderId, today })));
  }
}
