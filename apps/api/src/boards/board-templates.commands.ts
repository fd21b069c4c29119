import { board } from '#domain/board';
import type { BoardCommands } from '#domain/board.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class AgreeContractTemplate extends StreamCommand<Plain<BoardCommands['AgreeContractTemplate']>> {}
export class EndContractTemplate extends StreamCommand<Plain<BoardCommands['EndContractTemplate']>> {}

export const boardTemplateHandlers = handlersFor(board, { AgreeContractTemplate, EndContractTemplate });
