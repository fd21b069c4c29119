import {
  CodeField,
  Day,
  Id,
  IntegerField,
  ListOfCodes,
  MAY_NAME_PEOPLE,
  NumberField,
  ObjectField,
  ObjectFieldOrNull,
  OneOf,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import type { AimForm, AimTerms, Baseline } from '#domain/contract-aims.events';
import type { Plain } from '#kernel/personal';
import { AIM_KINDS, type AimKind } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

const MEASURE_NAME = {
  max: 200,
  description: 'Name of the measure. Must not name people.',
  example: 'Pupils at level 4 or above in mathematics',
};
const MEASURE_UNIT = { max: 60, example: '% of the cohort' };
const OF_MEASURE = 'In the unit of the measure.';

export class HeldMeasureBody {
  @TextField({ ...MEASURE_NAME, example: 'Lessons judged good or better' }) name!: string;
  @TextField({ ...MEASURE_UNIT, example: '% of lessons' }) unit!: string;
}

export class MeasureBody {
  @TextField(MEASURE_NAME) name!: string;
  @TextField(MEASURE_UNIT) unit!: string;
  @OneOf(['up', 'down'], { description: 'The direction of improvement.' }) direction!: 'up' | 'down';
}

export class BaselineBody implements Plain<Baseline> {
  @NumberField({ description: OF_MEASURE, example: 67 }) value!: number;
  @Day({ description: 'The day of the value.' }) on!: IsoDay;
  @TextField({ max: 200, description: MAY_NAME_PEOPLE, example: 'Year 6, 46 pupils' }) cohort!: string;
  @OneOf(['provisional', 'revised', 'final']) status!: Baseline['status'];
}

export class ChangeTermsBody implements Plain<AimTerms['change']> {
  @ObjectField(() => MeasureBody) measure!: MeasureBody;
  @ObjectFieldOrNull(() => BaselineBody, { description: 'The value before the support; null if there is none.' })
  baseline: BaselineBody | null = null;
  @TextOrNull({
    max: 500,
    description: `Why there is no baseline. Null with one. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  noBaselineReason: string | null = null;
  @NumberField({ description: `${OF_MEASURE} Must improve on the baseline.`, example: 80 }) target!: number;
}

export class HoldTermsBody implements Plain<AimTerms['hold']> {
  @ObjectField(() => HeldMeasureBody) measure!: HeldMeasureBody;
  @OneOf(['at-least', 'at-most'], { description: 'Whether the level is the lowest or the highest value.' })
  bound!: 'at-least' | 'at-most';
  @NumberField({ description: OF_MEASURE, example: 75 }) level!: number;
  @Day({ description: 'The day from which the level is held, until `by`.' }) from!: IsoDay;
}

const MAX_PERSONS = 100_000;

export class ParticipationTermsBody implements Plain<AimTerms['participation']> {
  @IntegerField({
    min: 1,
    max: MAX_PERSONS,
    description: 'How many persons must take part or complete. Not more than there are.',
    example: 7,
  })
  atLeast!: number;
  @IntegerField({ min: 1, max: MAX_PERSONS, description: 'How many persons there are.', example: 8 }) of!: number;
}

export class CriterionTermsBody implements Plain<AimTerms['criterion']> {
  @ListOfCodes({
    min: 1,
    max: 20,
    description: 'The kinds of evidence by which the criterion is judged, each once.',
    example: ['action-plan', 'work-scrutiny'],
  })
  evidenceKinds!: string[];
}

const ofKind = (kind: AimKind, about: string): string =>
  `${about} Needed for the kind \`${kind}\`, and null for others.`;

export class AgreeAimBody implements Omit<Plain<AimForm>, 'aimId'> {
  @OneOf(AIM_KINDS, {
    description:
      'What the aim is: to change a measure, to hold a level, that people take part or complete, or a criterion that the statement describes. Its terms are in the field of this name.',
    example: 'change',
  })
  kind!: AimKind;
  @CodeField({ description: "One of the board's need areas.", example: 'mathematics' }) needArea!: string;
  @TextField({
    max: 500,
    description: `What the aim is. ${MAY_NAME_PEOPLE}`,
    example: 'More pupils reach level 4 in mathematics',
  })
  statement!: string;
  @TextField({
    max: 200,
    description: `The pupils, classes or staff whom the aim is about. ${MAY_NAME_PEOPLE}`,
    example: 'Year 6, 48 pupils',
  })
  cohort!: string;
  @Day({ description: 'The day by which the aim is due, within the contract.' }) by!: IsoDay;
  @TextField({
    max: 200,
    description: `Who assesses the aim: an office, a body or a person. ${MAY_NAME_PEOPLE}`,
    example: 'The board, at its review',
  })
  assessor!: string;
  @TextField({
    max: 500,
    description: `How the aim is assessed. ${MAY_NAME_PEOPLE}`,
    example: 'Teacher assessment, moderated',
  })
  method!: string;
  @ObjectFieldOrNull(() => ChangeTermsBody, { description: ofKind('change', 'A measure and its target.') })
  change: ChangeTermsBody | null = null;
  @ObjectFieldOrNull(() => HoldTermsBody, { description: ofKind('hold', 'A measure and the level to hold.') })
  hold: HoldTermsBody | null = null;
  @ObjectFieldOrNull(() => ParticipationTermsBody, { description: ofKind('participation', 'How many of how many.') })
  participation: ParticipationTermsBody | null = null;
  @ObjectFieldOrNull(() => CriterionTermsBody, { description: ofKind('criterion', 'How the criterion is judged.') })
  criterion: CriterionTermsBody | null = null;
}

/** The new version of an existing aim. */
export class VariedAimBody extends AgreeAimBody implements Plain<AimForm> {
  @Id({ record: null, because: 'An aim is part of the contract in the path.', description: 'The aim to change.' })
  aimId!: string;
}
