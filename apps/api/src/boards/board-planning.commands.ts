import { board } from '#domain/board';
import type { BoardCommands } from '#domain/board.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class AgreeMeetingPattern extends StreamCommand<Plain<BoardCommands['AgreeMeetingPattern']>> {}
export class PlanMeetings extends StreamCommand<Plain<BoardCommands['PlanMeetings']>> {}
export class AgreeConstituencies extends StreamCommand<Plain<BoardCommands['AgreeConstituencies']>> {}
export class AgreeDecisionRules extends StreamCommand<Plain<BoardCommands['AgreeDecisionRules']>> {}

export const boardPlanningHandlers = handlersFor(board, {
  AgreeMeetingPattern,
  PlanMeetings,
  AgreeConstituencies,
  AgreeDecisionRules,
});
