import { JUDGEMENTS, JudgementBasisBody, SeenEvidenceBody } from '#api/contracts/contract-ending.bodies';
import { MeasuredCohortBody, VALUE_STATUSES } from '#api/contracts/contract-progress.bodies';
import { CorrectionReasonBody } from '#api/contracts/contract-visit-corrections.bodies';
import {
  Day,
  ListOfOrNull,
  MAY_NAME_PEOPLE,
  NumberField,
  ObjectFieldOrNull,
  OneOf,
  OneOfOrNull,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import type { ValueStatus } from '#domain/contract-aims.events';
import type { Judgement, Rating } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

const RATINGS = ['red', 'amber', 'green'] as const satisfies readonly Rating[];
const UNCHANGED = 'Null if it does not change.';

export class CorrectMeasurementBody extends CorrectionReasonBody {
  @NumberField({
    description: "The correct value, in the unit of the aim's measure; for participation, the number of persons.",
    example: 73,
  })
  value!: number;
  @Day({ description: 'The correct day of the value. Must not be in the future.' }) measuredOn!: IsoDay;
  @TextOrNull({
    max: 200,
    description: `Source of the value. ${UNCHANGED} ${MAY_NAME_PEOPLE}`,
    example: 'Half-term assessments',
  })
  source: string | null = null;
  @OneOfOrNull(VALUE_STATUSES, { description: `How far the value can still change. ${UNCHANGED}`, example: 'final' })
  status: ValueStatus | null = null;
  @ObjectFieldOrNull(() => MeasuredCohortBody, { description: `How many of the cohort were measured. ${UNCHANGED}` })
  cohort: MeasuredCohortBody | null = null;
}

export class CorrectReportBody extends CorrectionReasonBody {
  @Day({ description: 'The correct day of the report. Must not be in the future.' }) reportedOn!: IsoDay;
  @TextOrNull({ max: 8_000, description: `${UNCHANGED} ${MAY_NAME_PEOPLE}`, example: 'The plan is followed' })
  narrative: string | null = null;
}

export class CorrectRatingBody extends CorrectionReasonBody {
  @OneOf(RATINGS, { description: 'The correct rating of the progress towards the aim.' }) rating!: Rating;
  @TextOrNull({
    description: `Evidence for the rating. ${UNCHANGED} ${MAY_NAME_PEOPLE}`,
    example: 'As the workbooks show',
  })
  evidence: string | null = null;
}

export class CorrectSchoolStatementBody extends CorrectionReasonBody {
  @TextField({ max: 4_000, description: MAY_NAME_PEOPLE, example: 'The support helps all our teachers' })
  statement!: string;
}

export class CorrectBoardReviewBody extends CorrectionReasonBody {
  @Day({ description: 'The correct day of the review. Must not be in the future.' }) reviewedOn!: IsoDay;
  @OneOf(RATINGS) judgement!: Rating;
  @TextOrNull({ description: `${UNCHANGED} ${MAY_NAME_PEOPLE}`, example: 'As the workbooks show' }) note:
    | string
    | null = null;
}

export class CorrectJudgementBody extends CorrectionReasonBody {
  @OneOf(JUDGEMENTS) judgement!: Judgement;
  @ObjectFieldOrNull(() => JudgementBasisBody, { description: `On what it rests. ${UNCHANGED}` })
  restsOn: JudgementBasisBody | null = null;
  @TextOrNull({
    max: 200,
    description: `Who judged in the place of the assessor. ${UNCHANGED} ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  otherAssessor: string | null = null;
  @Day({ description: 'The correct day of the judgement. Must not be in the future.' }) judgedOn!: IsoDay;
  @TextOrNull({
    description: `Evidence for the judgement. ${UNCHANGED} ${MAY_NAME_PEOPLE}`,
    example: 'As the workbooks show',
  })
  evidence: string | null = null;
  @ListOfOrNull(() => SeenEvidenceBody, {
    max: 20,
    description: `All kinds of evidence of a criterion that were seen, each once. ${UNCHANGED}`,
    example: null,
  })
  evidenceSeen: SeenEvidenceBody[] | null = null;
  @TextOrNull({
    max: 500,
    description: `Why a criterion is met although no kind of evidence was seen. ${UNCHANGED} ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  noEvidenceReason: string | null = null;
}
