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
import { ACCEPTED_OFFER_FIELDS } from '#api/matching/matching.schemas';
import { OfferAnswers } from '#api/matching/offer-answers';
import type { Receipt } from '#execution/command-executor';

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
  @CommandRoute('Accept an offer of work', CAN_ANSWER_OFFER, { extraFields: ACCEPTED_OFFER_FIELDS })
  async acceptOffer(
    @Param('request') id: string,
    @Param('offer') offerId: string,
    @Body() body: AcceptOfferBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const { leaderId } = await this.answers.requireOwn(id, offerId, options);
    const data = { ...body, offerId, leaderId: body.leaderId ?? leaderId, bidId: options.newId };
    const receipt: Receipt = await this.commands.execute(new AcceptOffer(id, data, options));
    // A provider that had bid keeps its bid.
    return { ...receipt, extraFields: { bidId: await this.answers.findBid(id, offerId) } };
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
