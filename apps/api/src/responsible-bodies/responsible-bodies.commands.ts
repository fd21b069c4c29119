import { body, type BodyCommands } from '#domain/body';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class EstablishBody extends StreamCommand<Plain<BodyCommands['EstablishBody']>> {}
export class AddSchoolToBody extends StreamCommand<Plain<BodyCommands['AddSchoolToBody']>> {}
export class RemoveSchoolFromBody extends StreamCommand<Plain<BodyCommands['RemoveSchoolFromBody']>> {}
export class CorrectBodySchool extends StreamCommand<Plain<BodyCommands['CorrectBodySchool']>> {}
export class VoidBodySchool extends StreamCommand<Plain<BodyCommands['VoidBodySchool']>> {}

export const bodyHandlers = handlersFor(body, {
  EstablishBody,
  AddSchoolToBody,
  RemoveSchoolFromBody,
  CorrectBodySchool,
  VoidBodySchool,
});
