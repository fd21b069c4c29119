import { escalation } from '#domain/escalation';
import type { EscalationCommands } from '#domain/escalation.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class EnterChecklistItem extends StreamCommand<Plain<EscalationCommands['EnterChecklistItem']>> {}
export class CorrectChecklistEntry extends StreamCommand<Plain<EscalationCommands['CorrectChecklistEntry']>> {}

export const escalationChecklistHandlers = handlersFor(escalation, { EnterChecklistItem, CorrectChecklistEntry });
