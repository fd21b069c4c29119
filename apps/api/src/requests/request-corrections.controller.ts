import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { assertActingFor } from '#api/access/acting-for';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { RequestReader } from '#api/requests/request-reader';
import {
  CorrectBidBody,
  CorrectRequestBody,
  DeclineHelpBody,
  RecordLostEligibilityBody,
  CorrectSupportReasonBody,
  VoidLostEligibilityBody,
  VoidRefusalOfHelpBody,
  WithdrawBidBody,
} from '#api/requests/requests.bodies';
import {
  CorrectBid,
  CorrectRequest,
  DeclineHelp,
  RecordLostEligibility,
  CorrectSupportReason,
  VoidLostEligibility,
  VoidRefusalOfHelp,
  WithdrawBid,
} from '#api/requests/requests.commands';
import { CAN_ASK_AS, CAN_BID, CAN_SPEAK_FOR_ASKER } from '#api/requests/requests.controller';

/** Corrections of requests and bids, and withdrawals of bids. */
@ApiTags('Requests')
@Controller('v1/requests/:request')
export class RequestCorrectionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly requests: RequestReader,
  ) {}

  @Post('correction')
  @CommandRoute('Correct a request', CAN_SPEAK_FOR_ASKER)
  async correctRequest(
    @Param('request') id: string,
    @Body() body: CorrectRequestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    // Only who could have asked can correct: a school cannot change what its board or council asked.
    assertActingFor(CAN_ASK_AS, await this.requests.getOrigin(id), options);
    return this.commands.execute(new CorrectRequest(id, body, options));
  }

  @Post('support-reason/correction')
  @CommandRoute('Correct why support is asked for', CAN_SPEAK_FOR_ASKER)
  async correctSupportReason(
    @Param('request') id: string,
    @Body() body: CorrectSupportReasonBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    assertActingFor(CAN_ASK_AS, await this.requests.getOrigin(id), options);
    return this.commands.execute(new CorrectSupportReason(id, body, options));
  }

  @Post('bids/:bid/correction')
  @CommandRoute('Correct your own bid', CAN_BID)
  correctBid(
    @Param('request') id: string,
    @Param('bid') bidId: string,
    @Body() body: CorrectBidBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectBid(id, { ...body, bidId }, options));
  }

  @Post('bids/:bid/withdrawal')
  @CommandRoute('Withdraw your own bid', CAN_BID)
  withdrawBid(
    @Param('request') id: string,
    @Param('bid') bidId: string,
    @Body() body: WithdrawBidBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WithdrawBid(id, { ...body, bidId }, options));
  }

  @Post('help-declined')
  @CommandRoute('Record that the school declines help', {
    'school-head': ['school'],
    'chair-of-governors': ['school'],
    clerk: ['board'],
  })
  declineHelp(
    @Param('request') id: string,
    @Body() body: DeclineHelpBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new DeclineHelp(id, body, options));
  }

  @Post('help-declined/correction')
  @CommandRoute('Correct that the school declines the help', {
    'school-head': ['school'],
    'chair-of-governors': ['school'],
    clerk: ['board'],
  })
  voidRefusalOfHelp(
    @Param('request') id: string,
    @Body() body: VoidRefusalOfHelpBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new VoidRefusalOfHelp(id, body, options));
  }

  @Post('lost-eligibility')
  @CommandRoute('Record that a school is no longer eligible', { clerk: ['board'] })
  recordLostEligibility(
    @Param('request') id: string,
    @Body() body: RecordLostEligibilityBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordLostEligibility(id, body, options));
  }

  @Post('lost-eligibility/correction')
  @CommandRoute('Correct that a school lost its eligibility', { clerk: ['board'] })
  voidLostEligibility(
    @Param('request') id: string,
    @Body() body: VoidLostEligibilityBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new VoidLostEligibility(id, body, options));
  }
}
