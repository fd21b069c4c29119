import { leader } from '#domain/leader';
import type { LeaderCommands } from '#domain/leader.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class RecordExpertise extends StreamCommand<Plain<LeaderCommands['RecordExpertise']>> {}
export class EndExpertise extends StreamCommand<Plain<LeaderCommands['EndExpertise']>> {}
export class CorrectExpertise extends StreamCommand<Plain<LeaderCommands['CorrectExpertise']>> {}

export const leaderExpertiseHandlers = handlersFor(leader, { RecordExpertise, EndExpertise, CorrectExpertise });
