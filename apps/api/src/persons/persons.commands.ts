import { person } from '#domain/person';
import type { PersonCommands } from '#domain/person.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class RegisterPerson extends StreamCommand<Plain<PersonCommands['RegisterPerson']>> {}
export class CorrectPersonDetails extends StreamCommand<Plain<PersonCommands['CorrectPersonDetails']>> {}
export class ChangePersonDetails extends StreamCommand<Plain<PersonCommands['ChangePersonDetails']>> {}
export class AssignRole extends StreamCommand<Plain<PersonCommands['AssignRole']>> {}
export class EndRoleAssignment extends StreamCommand<Plain<PersonCommands['EndRoleAssignment']>> {}

export class ConfirmRole extends StreamCommand<Plain<PersonCommands['ConfirmRole']>> {}
export class StopRoleAssignment extends StreamCommand<Plain<PersonCommands['StopRoleAssignment']>> {}

export const personHandlers = handlersFor(person, {
  RegisterPerson,
  CorrectPersonDetails,
  ChangePersonDetails,
  AssignRole,
  ConfirmRole,
  EndRoleAssignment,
  StopRoleAssignment,
});
