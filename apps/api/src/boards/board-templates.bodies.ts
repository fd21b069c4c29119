import { MeasureBody } from '#api/contracts/contract-aims.bodies';
import {
  CodeField,
  CodeOrNull,
  Day,
  HalfDaysField,
  IntegerField,
  ListOf,
  ListOfCodes,
  MAY_NAME_PEOPLE,
  ObjectFieldOrNull,
  OneOf,
  TextField,
} from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import type { TemplateAim, TemplatePart } from '#domain/board-templates.events';
import type { BoardCommands } from '#domain/board.types';
import { PART_KINDS, type PartKind } from '#domain/vocabulary';
import type { Plain } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export class TemplateAimBody implements TemplateAim {
  @CodeField({ description: "One of the board's need areas.", example: 'mathematics' }) needArea!: string;
  @TextField({ max: 500, description: NAMES_NO_PEOPLE, example: 'More pupils reach the expected standard' })
  statement!: string;
  @ObjectFieldOrNull(() => MeasureBody, { description: 'Null for an aim without a measure.' })
  measure: MeasureBody | null = null;
  @TextField({ max: 500, description: `How it is assessed. ${NAMES_NO_PEOPLE}`, example: 'National tests' })
  method!: string;
}

export class TemplatePartBody implements TemplatePart {
  @OneOf(PART_KINDS, { description: 'What the part is.', example: 'support' }) kind!: PartKind;
  @CodeField({ description: "One of the board's forms of support.", example: 'mentoring' }) form!: string;
  @TextField({ max: 500, description: `What is done. ${NAMES_NO_PEOPLE}`, example: 'Plan and teach lessons together' })
  description!: string;
  @IntegerField({ min: 0, max: 10_000, description: 'Those of all parts together are those of the template.' })
  halfDays!: number;
}

export class AgreeContractTemplateBody implements Plain<BoardCommands['AgreeContractTemplate']> {
  @CodeField({ description: 'Of an existing template for a new version of it.', example: 'targeted-mentoring' })
  code!: string;
  @TextField({ max: 200, description: NAMES_NO_PEOPLE, example: 'Mentoring for two terms' }) name!: string;
  @CodeField({ description: "One of the board's levels of intervention.", example: 'targeted' }) level!: string;
  @CodeOrNull({ description: 'The form of support for which it is; null for any.', example: null })
  formOfSupport: string | null = null;
  @HalfDaysField({ description: 'How many half-days such a contract usually has.' }) halfDays!: number;
  @IntegerField({ min: 1, max: 3_660, description: 'How many days such a contract usually runs.', example: 200 })
  lengthDays!: number;
  @ListOfCodes({
    max: 30,
    description: 'Codes of clauses in force on the first day, besides those that the board requires.',
    example: [],
  })
  clauses!: string[];
  @ListOf(() => TemplateAimBody, { max: 50, description: 'Aims that such a contract usually has.', example: [] })
  aims!: TemplateAimBody[];
  @ListOf(() => TemplatePartBody, { max: 30, description: 'Parts that such a contract usually has.', example: [] })
  parts!: TemplatePartBody[];
  @Day({ description: 'The first day on which it is in force, today or later.' }) from!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed at the annual meeting' }) reason!: string;
}

export class EndContractTemplateBody implements Omit<Plain<BoardCommands['EndContractTemplate']>, 'code'> {
  @Day({ description: 'The last day on which it is in force, today or later.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Nobody uses it' }) reason!: string;
}

export class ContractProposalQuery {
  @CodeField({ description: 'The code of a template that is in force today.', example: 'targeted-mentoring' })
  template!: string;
  @Day({ description: 'The first day of the contract.' }) startsOn!: IsoDay;
}
