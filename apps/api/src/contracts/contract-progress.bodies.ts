import { Day, Id, ListOf, ListOfIds, MAY_NAME_PEOPLE, NumberField, OneOf, TextField } from '#api/validation/fields';
import type { ContractCommands } from '#domain/contract.types';
import type { Rating } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

const RATINGS = ['red', 'amber', 'green'] as const satisfies readonly Rating[];

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
