import { board } from '#domain/board';
import type { BoardCommands } from '#domain/board.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class SetEscalationRules extends StreamCommand<Plain<BoardCommands['SetEscalationRules']>> {}

export const escalationRuleHandlers = handlersFor(board, { SetEscalationRules });
