import { board } from '#domain/board';
import type { BoardCommands } from '#domain/board.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class AgreeClause extends StreamCommand<Plain<BoardCommands['AgreeClause']>> {}
export class EndClause extends StreamCommand<Plain<BoardCommands['EndClause']>> {}
export class TakeBackClause extends StreamCommand<Plain<BoardCommands['TakeBackClause']>> {}

export const boardClauseHandlers = handlersFor(board, { AgreeClause, EndClause, TakeBackClause });
