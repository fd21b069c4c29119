import { escalation } from '#domain/escalation';
import type { EscalationCommands } from '#domain/escalation.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class RaiseConcern extends StreamCommand<Plain<EscalationCommands['RaiseConcern']>> {}
export class AnswerConcern extends StreamCommand<Plain<EscalationCommands['AnswerConcern']>> {}
export class EscalateConcern extends StreamCommand<Plain<EscalationCommands['EscalateConcern']>> {}
export class ResolveConcern extends StreamCommand<Plain<EscalationCommands['ResolveConcern']>> {}

export const escalationHandlers = handlersFor(escalation, {
  RaiseConcern,
  AnswerConcern,
  EscalateConcern,
  ResolveConcern,
});
