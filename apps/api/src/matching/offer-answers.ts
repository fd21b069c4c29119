import { Injectable } from '@nestjs/common';
import { Bidding } from '#api/requests/bidding';
import { board } from '#domain/board';
import { findMatchingRules } from '#domain/matching-rules';
import { request } from '#domain/request';
import { canAnswerOffer } from '#domain/request-offers';
import type { WorkOffer } from '#domain/request.types';
import { StreamReader } from '#execution/stream-reader';
import { UnknownStream } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { Forbidden } from '#platform/identity';

/** Finds the offers that the caller can answer. */
@Injectable()
export class OfferAnswers {
  constructor(
    private readonly streams: StreamReader,
    private readonly bidding: Bidding,
  ) {}

  /** The offer, if it was made to the caller or to the alliance of the caller. For everybody else it does not exist: throws `UnknownStream`. */
  async requireOwn(requestId: string, offerId: string, options: CommandOptions): Promise<WorkOffer> {
    const { state } = await this.streams.find(request, requestId);
    const offer = state?.offers.find((each) => each.offerId === offerId);
    if (offer === undefined || !(await this.isOwn(offer, options))) throw new UnknownStream('offer', offerId);
    return offer;
  }

  /** The bid with which an offer was accepted. Throws `UnknownStream`. */
  async findBid(requestId: string, offerId: string): Promise<string | null> {
    const { state } = await this.streams.load(request, requestId);
    return state.offers.find((each) => each.offerId === offerId)?.bidId ?? null;
  }

  /** The last day for an answer by the rules of the board. Throws `UnknownStream`. */
  async chooseExpiry(requestId: string, today: IsoDay): Promise<IsoDay> {
    const { state } = await this.streams.load(request, requestId);
    const { state: ofBoard } = await this.streams.load(board, state.boardId);
    return addDays(today, findMatchingRules(ofBoard.matchingRules, today).rules.offerDays);
  }

  private async isOwn(offer: WorkOffer, options: CommandOptions): Promise<boolean> {
    if (!canAnswerOffer(offer, options.context.actor)) return false;
    if (offer.personId !== null) return true;
    try {
      await this.bidding.assertActsFor(offer.provider, options);
      return true;
    } catch (error) {
      if (error instanceof Forbidden) return false;
      throw error;
    }
  }
}
