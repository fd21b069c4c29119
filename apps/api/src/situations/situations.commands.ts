import { situation, type SituationCommands } from '#domain/situation';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class RecordHeadship extends StreamCommand<Plain<SituationCommands['RecordHeadship']>> {}
export class CorrectHeadship extends StreamCommand<Plain<SituationCommands['CorrectHeadship']>> {}
export class RecordFormalStatus extends StreamCommand<Plain<SituationCommands['RecordFormalStatus']>> {}
export class EndFormalStatus extends StreamCommand<Plain<SituationCommands['EndFormalStatus']>> {}
export class CorrectFormalStatus extends StreamCommand<Plain<SituationCommands['CorrectFormalStatus']>> {}

export const situationHandlers = handlersFor(situation, {
  RecordHeadship,
  CorrectHeadship,
  RecordFormalStatus,
  EndFormalStatus,
  CorrectFormalStatus,
});
