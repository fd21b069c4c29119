import { alliance } from '#domain/alliance';
import type { Board } from '#domain/board.types';
import { board, termsOn } from '#domain/board';
import { leader } from '#domain/leader';
import { isDesignatedOn } from '#domain/leader-designation';
import { NO_ID } from '#domain/shared-rules';
import { isDecided } from '#domain/request-bids';
import { findMatchingRules } from '#domain/matching-rules';
import { requestEvolver } from '#domain/request-evolve';
import type { RequestStream, SupportRequest } from '#domain/request.types';
import { covers } from '#domain/vocabulary';
import { lookUp, type CommandContext, type Decider } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

export const termsFact = {
  terms: (_: object, { today }: CommandContext, state: SupportRequest | undefined) =>
    lookUp(board, state?.boardId ?? NO_ID, (found) => (found ? termsOn(found, today) : null)),
};

export const matchingFact = {
  matchingRules: (_: object, { today }: CommandContext, state: SupportRequest | undefined) =>
    lookUp(board, state?.boardId ?? NO_ID, (found) => findMatchingRules(found?.matchingRules ?? [], today).rules),
};

export const lookUpBidder = (leaderId: string | null, today: IsoDay) =>
  lookUp(leader, leaderId ?? NO_ID, (found) => {
    if (found === undefined) return undefined;
    const { personId, homeSchoolUrn, employer, allianceId } = found;
    return { personId, homeSchoolUrn, employer, allianceId, designated: isDesignatedOn(found, today) };
  });

export const findOffer = (state: SupportRequest | undefined, offerId: string) =>
  state?.offers.find((each) => each.offerId === offerId);

/** The board to which the request is handed over; for an alliance, the board that hands it over. */
const lookUpReceivingBoard = <Fact>(state: SupportRequest | undefined, pick: (found: Board | undefined) => Fact) =>
  lookUp(board, state?.handOver?.toBoardId ?? state?.boardId ?? NO_ID, pick);

export const handOverFacts = {
  HandRequestOver: {
    board: ({ toBoardId }, _) => lookUp(board, toBoardId ?? NO_ID, (found) => found !== undefined),
    alliance: ({ toAllianceId }, { today }) =>
      lookUp(alliance, toAllianceId ?? NO_ID, (found) => found !== undefined && covers(found, today)),
  },
  AcceptHandOver: {
    terms: (_, { today }, state) => lookUpReceivingBoard(state, (found) => (found ? termsOn(found, today) : null)),
  },
  RefuseHandOver: {
    matchingRules: (_, { today }, state) =>
      lookUpReceivingBoard(state, (found) => findMatchingRules(found?.matchingRules ?? [], today).rules),
  },
  VoidHandOverAcceptance: {
    received: ({ handOverId }) =>
      lookUp(requestEvolver, handOverId, (found) =>
        found === undefined
          ? undefined
          : {
              tabled: found.tabledFor !== null,
              decided: isDecided(found),
              handedOver: found.handOver !== null && (found.handOver.answer ?? 'accepted') === 'accepted',
            },
      ),
  },
} satisfies Partial<Decider<RequestStream>['facts']>;
