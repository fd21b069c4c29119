import { leader } from '#domain/leader';
import type { LeaderCommands } from '#domain/leader.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class DesignateLeader extends StreamCommand<Plain<LeaderCommands['DesignateLeader']>> {}
export class RenewDesignation extends StreamCommand<Plain<LeaderCommands['RenewDesignation']>> {}
export class WithdrawDesignation extends StreamCommand<Plain<LeaderCommands['WithdrawDesignation']>> {}
export class PassLeaderOn extends StreamCommand<Plain<LeaderCommands['PassLeaderOn']>> {}
export class CorrectPassingOn extends StreamCommand<Plain<LeaderCommands['CorrectPassingOn']>> {}
export class CorrectDesignation extends StreamCommand<Plain<LeaderCommands['CorrectDesignation']>> {}
export class CorrectOffer extends StreamCommand<Plain<LeaderCommands['CorrectOffer']>> {}
export class OfferDays extends StreamCommand<Plain<LeaderCommands['OfferDays']>> {}
export class ReleaseDays extends StreamCommand<Plain<LeaderCommands['ReleaseDays']>> {}
export class RecallRelease extends StreamCommand<Plain<LeaderCommands['RecallRelease']>> {}

export const leaderHandlers = handlersFor(leader, {
  DesignateLeader,
  RenewDesignation,
  WithdrawDesignation,
  PassLeaderOn,
  CorrectPassingOn,
  CorrectDesignation,
  OfferDays,
  CorrectOffer,
  ReleaseDays,
  RecallRelease,
});
