import {
  CodeField,
  Day,
  HalfDaysField,
  Id,
  ListOf,
  ListOfIds,
  MAY_NAME_PEOPLE,
  NumberField,
  OneOf,
  TextField,
} from '#api/validation/fields';
import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Rating } from '#domain/vocabulary';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';
import type { IsoDay } from '#kernel/time';

const RATINGS = ['red', 'amber', 'green'] as const satisfies readonly Rating[];

export class PlanVisitBody {
  @Day({ description: 'Within the contract.' }) on!: IsoDay;
  @HalfDaysField() halfDays!: number;
  @TextField({
    max: 500,
    description: 'What it is for. Names no people.',
    example: 'Plan the work with the teachers of Year 6',
  })
  purpose!: string;
}

export class RecordVisitBody {
  @Day({ description: 'The day of the visit; not in the future.' }) heldOn!: IsoDay;
  @HalfDaysField({ description: 'How long it took.' }) halfDays!: number;
  @TextField({ max: 4_000, description: MAY_NAME_PEOPLE, example: 'Lessons in Year 6 were planned together' })
  summary!: string;
}

export class RecordMissedVisitBody {
  @CodeField({ description: "One of the board's reasons for a missed visit." }) reasonCode!: string;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The school was closed because of snow' })
  note!: string;
}

export class TakeReadingBody {
  @Id() aimId!: string;
  @NumberField({ description: "In the unit of the aim's measure.", example: 74 }) value!: number;
  @Day({ description: 'The day of the value; not in the future.' }) takenOn!: IsoDay;
  @TextField({ max: 200, description: 'Where the value comes from. Names no people.', example: 'Year 6 assessments' })
  source!: string;
}

export class AimRatingBody {
  @Id() aimId!: string;
  @OneOf(RATINGS, { description: 'How the work towards the aim goes.' }) rating!: Rating;
  @TextField({ description: 'On what it is rated. Names no people.', example: 'Teacher assessment in January' })
  evidence!: string;
}

export class SubmitProgressReportBody {
  @Day({ description: 'The day of the report; not in the future.' }) reportedOn!: IsoDay;
  @ListOf(() => AimRatingBody, { min: 1, description: 'Every aim of the contract exactly once.' })
  ratings!: AimRatingBody[];
  @TextField({ max: 8_000, description: MAY_NAME_PEOPLE, example: 'The work goes as planned' }) narrative!: string;
}

type NotProgressingKind = ContractCommands['ReportNotProgressing']['kind'];

export class ReportNotProgressingBody {
  @OneOf(['progress', 'engagement', 'leadership', 'capacity', 'funding'], {
    description: 'What stands in the way. A safeguarding concern is never sent here: refer it at once.',
  })
  kind!: NotProgressingKind;
  @ListOfIds({ description: 'The aims that do not progress.' }) aimIds!: string[];
  @TextField({ max: 4_000, description: MAY_NAME_PEOPLE, example: 'The agreed meetings did not take place' })
  detail!: string;
}

export class GiveSchoolViewBody {
  @TextField({
    max: 4_000,
    description: `How the school sees the work. ${MAY_NAME_PEOPLE}`,
    example: 'The support helps our teachers',
  })
  view!: string;
}

export class RecordBoardReviewBody {
  @Day({ description: 'The day of the review; not in the future.' }) reviewedOn!: IsoDay;
  @OneOf(RATINGS) judgement!: Rating;
  @TextField({ description: MAY_NAME_PEOPLE, example: 'On course; to be seen again in six weeks' }) note!: string;
}

export class PlanVisit extends StreamCommand<Plain<ContractCommands['PlanVisit']>> {}
export class RecordVisit extends StreamCommand<Plain<ContractCommands['RecordVisit']>> {}
export class RecordMissedVisit extends StreamCommand<Plain<ContractCommands['RecordMissedVisit']>> {}
export class CountersignVisit extends StreamCommand<Plain<ContractCommands['CountersignVisit']>> {}
export class TakeReading extends StreamCommand<Plain<ContractCommands['TakeReading']>> {}
export class SubmitProgressReport extends StreamCommand<Plain<ContractCommands['SubmitProgressReport']>> {}
export class ReportNotProgressing extends StreamCommand<Plain<ContractCommands['ReportNotProgressing']>> {}
export class GiveSchoolView extends StreamCommand<Plain<ContractCommands['GiveSchoolView']>> {}
export class RecordBoardReview extends StreamCommand<Plain<ContractCommands['RecordBoardReview']>> {}

export const contractDeliveryHandlers = handlersFor(contract, {
  PlanVisit,
  RecordVisit,
  RecordMissedVisit,
  CountersignVisit,
  TakeReading,
  SubmitProgressReport,
  ReportNotProgressing,
  GiveSchoolView,
  RecordBoardReview,
});
