import type { ProviderFacts } from '#domain/provider';
import type { EmployedLeader } from '#domain/provider';
import type { DatedTerms } from '#domain/board.types';
import type { MatchingRules } from '#domain/board-matching-rules.events';

/** The leader and the organisation that bid, or to whom the work is offered. */
type BiddingFacts = {
  leader: (EmployedLeader & { personId: string; designated: boolean }) | undefined;
  provider: ProviderFacts;
};

/** How far a request came at the board that took it over; undefined without one, as for an alliance. */
export type ReceivedState =
  | { readonly tabled: boolean; readonly decided: boolean; readonly handedOver: boolean }
  | undefined;

/** What decides on requests from other streams. */
export type RequestFacts = {
  SubmitRequest: {
    /** The board's terms today; null if the board does not exist. */
    terms: DatedTerms | null;
    /** Codes of the local authorities of the board. */
    areas: readonly string[];
    school: { closed: boolean; laCode: string } | undefined;
    matchingRules: MatchingRules;
  };
  DeclineHelp: { matchingRules: MatchingRules };
  CorrectSupportReason: { matchingRules: MatchingRules };
  CorrectRequest: { terms: DatedTerms | null };
  BidForRequest: BiddingFacts;
  OfferWork: BiddingFacts;
  AcceptOffer: BiddingFacts;
  DeclineOffer: { matchingRules: MatchingRules };
  /** `candidateExists`: whether there is a leader or an alliance with the key. */
  TickDueDiligence: { matchingRules: MatchingRules; candidateExists: boolean };
  TableRequest: {
    matchingRules: MatchingRules;
    meeting: { boardId: string; cancelled: boolean; closed: boolean } | undefined;
    /** Whether the meeting for which it was last tabled was cancelled, or closed without a decision on it. */
    carriedOver: boolean;
    /** Ids of persons who declared an interest in it at the last meeting for which it was tabled. */
    declared: readonly string[];
  };
  WithdrawRequest: { terms: DatedTerms | null };
  WithdrawBid: { terms: DatedTerms | null };
  HandRequestOver: { board: boolean; alliance: boolean };
  AcceptHandOver: { terms: DatedTerms | null };
  RefuseHandOver: { matchingRules: MatchingRules };
  VoidHandOverAcceptance: { received: ReceivedState };
  AnswerOverlap: { matchingRules: MatchingRules };
  CorrectOverlapAnswer: { matchingRules: MatchingRules };
};
