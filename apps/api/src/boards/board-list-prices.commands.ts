import { board } from '#domain/board';
import type { BoardCommands } from '#domain/board.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class AgreeListPrice extends StreamCommand<Plain<BoardCommands['AgreeListPrice']>> {}
export class EndListPrice extends StreamCommand<Plain<BoardCommands['EndListPrice']>> {}

export const boardListPriceHandlers = handlersFor(board, { AgreeListPrice, EndListPrice });
