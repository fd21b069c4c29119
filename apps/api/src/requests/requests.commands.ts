import { request } from '#domain/request';
import type { RequestCommands } from '#domain/request.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class SubmitRequest extends StreamCommand<Plain<RequestCommands['SubmitRequest']>> {}
export class AcknowledgeRequest extends StreamCommand<Plain<RequestCommands['AcknowledgeRequest']>> {}
export class ScreenRequest extends StreamCommand<Plain<RequestCommands['ScreenRequest']>> {}
export class BidForRequest extends StreamCommand<Plain<RequestCommands['BidForRequest']>> {}
export class CorrectRequest extends StreamCommand<Plain<RequestCommands['CorrectRequest']>> {}
export class CorrectBid extends StreamCommand<Plain<RequestCommands['CorrectBid']>> {}
export class WithdrawBid extends StreamCommand<Plain<RequestCommands['WithdrawBid']>> {}
export class TableRequest extends StreamCommand<Plain<RequestCommands['TableRequest']>> {}
export class WithdrawRequest extends StreamCommand<Plain<RequestCommands['WithdrawRequest']>> {}

export class DeclineHelp extends StreamCommand<Plain<RequestCommands['DeclineHelp']>> {}
export class RecordLostEligibility extends StreamCommand<Plain<RequestCommands['RecordLostEligibility']>> {}

export class VoidLostEligibility extends StreamCommand<Plain<RequestCommands['VoidLostEligibility']>> {}
export class CorrectSupportReason extends StreamCommand<Plain<RequestCommands['CorrectSupportReason']>> {}
export class VoidRefusalOfHelp extends StreamCommand<Plain<RequestCommands['VoidRefusalOfHelp']>> {}
export class AnswerOverlap extends StreamCommand<Plain<RequestCommands['AnswerOverlap']>> {}

export class CorrectOverlapAnswer extends StreamCommand<Plain<RequestCommands['CorrectOverlapAnswer']>> {}

export class VoidHandOverAcceptance extends StreamCommand<Plain<RequestCommands['VoidHandOverAcceptance']>> {}
export class HandRequestOver extends StreamCommand<Plain<RequestCommands['HandRequestOver']>> {}
export class AcceptHandOver extends StreamCommand<Plain<RequestCommands['AcceptHandOver']>> {}
export class RefuseHandOver extends StreamCommand<Plain<RequestCommands['RefuseHandOver']>> {}
export class WithdrawHandOver extends StreamCommand<Plain<RequestCommands['WithdrawHandOver']>> {}

export const requestHandlers = handlersFor(request, {
  SubmitRequest,
  DeclineHelp,
  AnswerOverlap,
  VoidRefusalOfHelp,
  CorrectOverlapAnswer,
  VoidHandOverAcceptance,
  HandRequestOver,
  AcceptHandOver,
  RefuseHandOver,
  WithdrawHandOver,
  RecordLostEligibility,
  VoidLostEligibility,
  CorrectSupportReason,
  AcknowledgeRequest,
  ScreenRequest,
  BidForRequest,
  CorrectRequest,
  CorrectBid,
  WithdrawBid,
  TableRequest,
  WithdrawRequest,
});
