import { board } from '#domain/board';
import type { BoardCommands } from '#domain/board.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class DeclareStandingInterest extends StreamCommand<Plain<BoardCommands['DeclareStandingInterest']>> {}
export class EndStandingInterest extends StreamCommand<Plain<BoardCommands['EndStandingInterest']>> {}

export const standingInterestHandlers = handlersFor(board, { DeclareStandingInterest, EndStandingInterest });
