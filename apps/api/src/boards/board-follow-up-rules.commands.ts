import { board } from '#domain/board';
import type { BoardCommands } from '#domain/board.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class SetFollowUpRules extends StreamCommand<Plain<BoardCommands['SetFollowUpRules']>> {}

export const boardFollowUpRuleHandlers = handlersFor(board, { SetFollowUpRules });
