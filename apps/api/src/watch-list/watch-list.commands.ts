import { person } from '#domain/person';
import type { PersonCommands } from '#domain/person.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class WatchSchool extends StreamCommand<Plain<PersonCommands['WatchSchool']>> {}
export class ChangeWatchNote extends StreamCommand<Plain<PersonCommands['ChangeWatchNote']>> {}
export class StopWatching extends StreamCommand<Plain<PersonCommands['StopWatching']>> {}

export const watchListHandlers = handlersFor(person, { WatchSchool, ChangeWatchNote, StopWatching });
