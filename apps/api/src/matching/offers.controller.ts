import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import {
  AcceptOfferBody,
  CorrectWorkOfferBody,
  DeclineOfferBody,
  OfferWorkBody,
  WithdrawOfferBody,
} from '#api/matching/matching.bodies';
import { AcceptOffer, CorrectWorkOffer, DeclineOffer, OfferWork, WithdrawOffer } from '#api/matching/matching.commands';
import { OfferAnswers } from '#api/matching/offer-answers';

/** Leaders and alliances. `OfferAnswers` checks that the offer was made to the caller. */
const CAN_ANSWER_OFFER: Grants = { 'system-leader': ['any'], 'alliance-director': ['any'] };

/** Offers of the work to providers, and their answers. */
@ApiTags('Matching')
@Controller('v1/requests/:request/offers')
export class OffersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly answers: OfferAnswers,
  ) {}

  @Post()
  @CommandRoute('Offer the work to a leader or an alliance', CAN_ACT_FOR_BOARD, { partId: 'offerId' })
  async offerWork(
    @Param('request') id: string,
    @Body() body: OfferWorkBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const expiresOn = body.expiresOn ?? (await this.answers.chooseExpiry(id, options.context.today));
    return this.commands.execute(new OfferWork(id, { ...body, expiresOn, offerId: options.newId }, options));
  }

  @Post(':offer/correction')
  @CommandRoute('Correct an offer of work', CAN_ACT_FOR_BOARD)
  correctWorkOffer(
    @Param('request') id: string,
    @Param('offer') offerId: string,
    @Body() body: CorrectWorkOfferBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectWorkOffer(id, { ...body, offerId }, options));
  }

  @Post(':offer/acceptance')
  @CommandRoute('Accept an offer of work', CAN_ANSWER_OFFER, { partId: 'bidId' })
  async acceptOffer(
    @Param('request') id: string,
    @Param('offer') offerId: string,
    @Body() body: AcceptOfferBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const { leaderId } = await this.answers.requireOwn(id, offerId, options);
    const lead = body.leaderId ?? leaderId ?? '';
    return this.commands.execute(
      new AcceptOffer(id, { ...body, offerId, leaderId: lead, bidId: options.newId }, options),
    );
  }

  @Post(':offer/refusal')
  @CommandRoute('Decline an offer of work', CAN_ANSWER_OFFER)
  async declineOffer(
    @Param('request') id: string,
    @Param('offer') offerId: string,
    @Body() body: DeclineOfferBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.answers.requireOwn(id, offerId, options);
    return this.commands.execute(new DeclineOffer(id, { ...body, offerId }, options));
  }

  @Post(':offer/withdrawal')
  @CommandRoute('Withdraw an offer of work', CAN_ACT_FOR_BOARD)
  withdrawOffer(
    @Param('request') id: string,
    @Param('offer') offerId: string,
    @Body() body: WithdrawOfferBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WithdrawOffer(id, { ...body, offerId }, options));
  }
}
