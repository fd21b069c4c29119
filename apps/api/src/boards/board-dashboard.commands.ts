import { board } from '#domain/board';
import type { BoardCommands } from '#domain/board.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class SetFlagRules extends StreamCommand<Plain<BoardCommands['SetFlagRules']>> {}
export class ShareDashboard extends StreamCommand<Plain<BoardCommands['ShareDashboard']>> {}
export class StopSharingDashboard extends StreamCommand<Plain<BoardCommands['StopSharingDashboard']>> {}

export const boardDashboardHandlers = handlersFor(board, { SetFlagRules, ShareDashboard, StopSharingDashboard });
