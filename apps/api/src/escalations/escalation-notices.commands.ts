import { escalation } from '#domain/escalation';
import type { EscalationCommands } from '#domain/escalation.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class DraftNotice extends StreamCommand<Plain<EscalationCommands['DraftNotice']>> {}
export class RedraftNotice extends StreamCommand<Plain<EscalationCommands['RedraftNotice']>> {}
export class DiscardNotice extends StreamCommand<Plain<EscalationCommands['DiscardNotice']>> {}
export class SendNotice extends StreamCommand<Plain<EscalationCommands['SendNotice']>> {}
export class CorrectNotice extends StreamCommand<Plain<EscalationCommands['CorrectNotice']>> {}
export class LiftNotice extends StreamCommand<Plain<EscalationCommands['LiftNotice']>> {}
export class ReinstateNotice extends StreamCommand<Plain<EscalationCommands['ReinstateNotice']>> {}
export class MakeRepresentation extends StreamCommand<Plain<EscalationCommands['MakeRepresentation']>> {}
export class CorrectRepresentation extends StreamCommand<Plain<EscalationCommands['CorrectRepresentation']>> {}
export class AnswerRepresentation extends StreamCommand<Plain<EscalationCommands['AnswerRepresentation']>> {}

export const escalationNoticeHandlers = handlersFor(escalation, {
  DraftNotice,
  RedraftNotice,
  DiscardNotice,
  SendNotice,
  CorrectNotice,
  LiftNotice,
  ReinstateNotice,
  MakeRepresentation,
  CorrectRepresentation,
  AnswerRepresentation,
});
