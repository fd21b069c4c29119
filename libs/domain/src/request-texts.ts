import type { RequestStream } from '#domain/request.types';
import type { Decider } from '#kernel/decider';

/** The texts of commands on requests in which people can type a name, each with a key of its own. */
export const requestTexts: Decider<RequestStream>['personal'] = {
  SubmitRequest: { outcomesWanted: 'item', circumstances: 'item', protectedSource: 'item' },
  HandRequestOver: { outcomesWanted: 'item', circumstances: 'item' },
  RefuseHandOver: { note: 'item' },
  WithdrawHandOver: { reason: 'item' },
  VoidHandOverAcceptance: { reason: 'item' },
  NoteAcceptanceVoided: { note: 'item' },
  NoteHandOverAnswer: { 'refused.note': 'item' },
  CorrectOverlapAnswer: { answerReason: 'item', reason: 'item' },
  ReceiveRequest: { outcomesWanted: 'item', circumstances: 'item' },
  AnswerOverlap: { reason: 'item' },
  DeclineHelp: { note: 'item' },
  VoidRefusalOfHelp: { reason: 'item' },
  CorrectWorkOffer: { brief: 'item', reason: 'item' },
  RecordLostEligibility: { reason: 'item' },
  VoidLostEligibility: { reason: 'item' },
  CorrectSupportReason: { reason: 'item' },
  ScreenRequest: { reason: 'item' },
  BidForRequest: { approach: 'item' },
  CorrectBid: { approach: 'item', reason: 'item' },
  WithdrawBid: { note: 'item' },
  TickDueDiligence: { source: 'item' },
  UntickDueDiligence: { reason: 'item' },
  OfferWork: { brief: 'item' },
  AcceptOffer: { approach: 'item' },
  DeclineOffer: { note: 'item' },
  WithdrawOffer: { reason: 'item' },
  WithdrawRequest: { note: 'item' },
  CorrectRequest: { outcomesWanted: 'item', circumstances: 'item', reason: 'item' },
};
