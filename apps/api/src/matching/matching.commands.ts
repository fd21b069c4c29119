import { request } from '#domain/request';
import type { RequestCommands } from '#domain/request.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class KeepRanking extends StreamCommand<Plain<RequestCommands['KeepRanking']>> {}
export class TickDueDiligence extends StreamCommand<Plain<RequestCommands['TickDueDiligence']>> {}
export class UntickDueDiligence extends StreamCommand<Plain<RequestCommands['UntickDueDiligence']>> {}
export class OfferWork extends StreamCommand<Plain<RequestCommands['OfferWork']>> {}
export class CorrectWorkOffer extends StreamCommand<Plain<RequestCommands['CorrectWorkOffer']>> {}
export class AcceptOffer extends StreamCommand<Plain<RequestCommands['AcceptOffer']>> {}
export class DeclineOffer extends StreamCommand<Plain<RequestCommands['DeclineOffer']>> {}
export class WithdrawOffer extends StreamCommand<Plain<RequestCommands['WithdrawOffer']>> {}

export const matchingHandlers = handlersFor(request, {
  KeepRanking,
  TickDueDiligence,
  UntickDueDiligence,
  OfferWork,
  CorrectWorkOffer,
  AcceptOffer,
  DeclineOffer,
  WithdrawOffer,
});
