import { leader } from '#domain/leader';
import type { LeaderCommands } from '#domain/leader.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class SetCeiling extends StreamCommand<Plain<LeaderCommands['SetCeiling']>> {}
export class LiftCeiling extends StreamCommand<Plain<LeaderCommands['LiftCeiling']>> {}

export const leaderCapacityHandlers = handlersFor(leader, { SetCeiling, LiftCeiling });
