import { CodeField, Day, Id, NumberField, OneOf, Part, TextField } from '#api/validation/fields';
import type { Aim } from '#domain/contract.events';
import type { IsoDay } from '#kernel/time';

export class MeasureBody {
  @TextField({ max: 200, example: 'Pupils at level 4 or above in mathematics' }) name!: string;
  @TextField({ max: 60, example: '% of the cohort' }) unit!: string;
  @OneOf(['up', 'down'], { description: 'The direction that is better.' }) direction!: 'up' | 'down';
}

export class BaselineBody {
  @NumberField({ description: 'In the unit of the measure.', example: 67 }) value!: number;
  @Day({ description: 'The day of the value.' }) on!: IsoDay;
  @TextField({ max: 200, example: 'Year 6, 46 pupils' }) cohort!: string;
  @OneOf(['provisional', 'revised', 'final']) status!: Aim['baseline']['status'];
}

export class TargetBody {
  @NumberField({ description: 'In the unit of the measure, beyond the baseline.', example: 80 }) value!: number;
  @Day({ description: 'By when; within the contract.' }) by!: IsoDay;
}

export class AgreeAimBody implements Omit<Aim, 'aimId'> {
  @CodeField({ description: "One of the board's need areas.", example: 'mathematics' }) needArea!: string;
  @TextField({
    max: 500,
    description: 'What is to be reached. Names no people.',
    example: 'More pupils reach level 4 in mathematics',
  })
  statement!: string;
  @Part(() => MeasureBody) measure!: MeasureBody;
  @Part(() => BaselineBody) baseline!: BaselineBody;
  @Part(() => TargetBody) target!: TargetBody;
  @TextField({
    max: 200,
    description: 'Who assesses it, by office: names no people.',
    example: 'The board, at its review',
  })
  assessor!: string;
  @TextField({ max: 500, description: 'How it is assessed.', example: 'Teacher assessment, moderated' })
  method!: string;
}

/** The new version of an aim that the contract has. */
export class VariedAimBody extends AgreeAimBody implements Aim {
  @Id({ description: 'The aim that changes.' }) aimId!: string;
}
