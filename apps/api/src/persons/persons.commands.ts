import { person, type PersonCommands } from '#domain/person';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class RegisterPerson extends StreamCommand<Plain<PersonCommands['RegisterPerson']>> {}
export class AssignRole extends StreamCommand<Plain<PersonCommands['AssignRole']>> {}
export class EndRoleAssignment extends StreamCommand<Plain<PersonCommands['EndRoleAssignment']>> {}

export const personHandlers = handlersFor(person, { RegisterPerson, AssignRole, EndRoleAssignment });
