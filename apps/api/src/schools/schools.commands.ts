import { ListOfText, OneOf, TextField } from '#api/validation/fields';
import { school, type SchoolCommands } from '#domain/school';
import type { Governance } from '#domain/vocabulary';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class ClassifySchoolBody {
  @OneOf(['maintained', 'academy', 'independent'], {
    description: 'Whose law governs the school, and so which route a concern takes.',
  })
  governance!: Governance;
  @ListOfText({
    max: 10,
    length: 200,
    description: 'Who must be consulted before a formal step: a diocese, a foundation.',
    example: ['Diocese of Exeter'],
  })
  consultees!: string[];
  @TextField({ max: 500, description: 'Where it is written.', example: 'Instrument of government, 2011' })
  source!: string;
}

export class ClassifySchool extends StreamCommand<Plain<SchoolCommands['ClassifySchool']>> {}

export const schoolHandlers = handlersFor(school, { ClassifySchool });
