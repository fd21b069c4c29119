import type { Provider, Type } from '@nestjs/common';
import { boardHandlers } from '#api/boards/boards.commands';
import { BoardsController } from '#api/boards/boards.controller';

/** The routes of every stage, in the order of the process. */
export const CONTROLLERS: readonly Type[] = [BoardsController];

/** The handlers of every stage's commands and questions. */
export const HANDLERS: readonly Provider[] = [...boardHandlers];
