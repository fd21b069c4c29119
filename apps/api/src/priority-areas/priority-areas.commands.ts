import { priorityAreas, type PriorityAreasCommands } from '#domain/priority-areas';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class NamePriorityAreas extends StreamCommand<Plain<PriorityAreasCommands['NamePriorityAreas']>> {}
export class CorrectPriorityAreas extends StreamCommand<Plain<PriorityAreasCommands['CorrectPriorityAreas']>> {}

export const priorityAreasHandlers = handlersFor(priorityAreas, { NamePriorityAreas, CorrectPriorityAreas });
