import { school } from '#domain/school';
import type { SchoolCommands } from '#domain/school.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class ClassifySchool extends StreamCommand<Plain<SchoolCommands['ClassifySchool']>> {}

export class CorrectClassification extends StreamCommand<Plain<SchoolCommands['CorrectClassification']>> {}

export const schoolHandlers = handlersFor(school, { ClassifySchool, CorrectClassification });
