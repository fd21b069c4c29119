import {
  Day,
  Id,
  IntegerField,
  ListOf,
  ListOfIds,
  MAY_NAME_PEOPLE,
  NumberField,
  ObjectFieldOrNull,
  OneOf,
  OneOfOrNull,
  TextField,
} from '#api/validation/fields';
import type { MeasuredCohort, ValueStatus } from '#domain/contract-aims.events';
import type { ContractCommands } from '#domain/contract.types';
import type { Rating } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

const RATINGS = ['red', 'amber', 'green'] as const satisfies readonly Rating[];

export const VALUE_STATUSES = ['provisional', 'revised', 'final'] as const satisfies readonly ValueStatus[];

const MAX_PERSONS = 100_000;

/** How many of a cohort were measured. */
export class MeasuredCohortBody implements MeasuredCohort {
  @IntegerField({ min: 1, max: MAX_PERSONS, description: 'How many of them were measured.', example: 27 })
  measured!: number;
  @IntegerField({ min: 1, max: MAX_PERSONS, description: 'How many there are.', example: 30 }) of!: number;
}

export class RecordMeasurementBody {
  @Id({ record: null, because: 'An aim is part of the contract in the path.' }) aimId!: string;
  @NumberField({
    description:
      "In the unit of the aim's measure; for participation, the number of persons. A criterion has no values.",
    example: 74,
  })
  value!: number;
  @Day({ description: 'The day of the value. Must not be in the future.' }) measuredOn!: IsoDay;
  @TextField({ max: 200, description: `Source of the value. ${MAY_NAME_PEOPLE}`, example: 'Year 6 assessments' })
  source!: string;
  @OneOfOrNull(VALUE_STATUSES, {
    description: 'How far the value can still change. Null if the source does not say.',
    example: 'final',
  })
  status: ValueStatus | null = null;
  @ObjectFieldOrNull(() => MeasuredCohortBody, {
    description: 'How many of those whom the aim is about were measured. Null if the source does not say.',
  })
  cohort: MeasuredCohortBody | null = null;
}

export class AimRatingBody {
  @Id({ record: null, because: 'An aim is part of the contract in the path.' }) aimId!: string;
  @OneOf(RATINGS, { description: 'Rating of the progress towards the aim.' }) rating!: Rating;
  @TextField({
    description: `Evidence for the rating. ${MAY_NAME_PEOPLE}`,
    example: 'Teacher assessment in January',
  })
  evidence!: string;
}

export class SubmitProgressReportBody {
  @Day({ description: 'The day of the report. Must not be in the future.' }) reportedOn!: IsoDay;
  @ListOf(() => AimRatingBody, { min: 1, description: 'Must rate every aim of the contract exactly once.' })
  ratings!: AimRatingBody[];
  @TextField({ max: 8_000, description: MAY_NAME_PEOPLE, example: 'The work goes as planned' }) narrative!: string;
}

type NotProgressingKind = ContractCommands['ReportNotProgressing']['kind'];

export class ReportNotProgressingBody {
  @OneOf(['progress', 'engagement', 'leadership', 'capacity', 'funding'], {
    description: 'The kind of obstacle. Never send a safeguarding concern here: refer it immediately.',
  })
  kind!: NotProgressingKind;
  @ListOfIds({
    record: null,
    because: 'An aim is part of the contract in the path.',
    description: 'The aims that are not progressing.',
  })
  aimIds!: string[];
  @TextField({ max: 4_000, description: MAY_NAME_PEOPLE, example: 'The agreed meetings did not take place' })
  detail!: string;
}

export class RecordSchoolStatementBody {
  @TextField({
    max: 4_000,
    description: `The statement of the school on the work. ${MAY_NAME_PEOPLE}`,
    example: 'The support helps our teachers',
  })
  statement!: string;
}

export class RecordBoardReviewBody {
  @Day({ description: 'The day of the review. Must not be in the future.' }) reviewedOn!: IsoDay;
  @OneOf(RATINGS) judgement!: Rating;
  @TextField({ description: MAY_NAME_PEOPLE, example: 'On course. Next review in six weeks' }) note!: string;
}
