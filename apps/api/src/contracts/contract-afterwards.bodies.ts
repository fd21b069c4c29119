import { CorrectionReasonBody } from '#api/contracts/contract-visit-corrections.bodies';
import {
  Day,
  Id,
  ListOf,
  ListOfOrNull,
  MAY_NAME_PEOPLE,
  NumberOrNull,
  OneOf,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import { HELD, type FollowUpResult } from '#domain/contract-afterwards.events';
import type { Plain } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

const UNCHANGED = 'Null if it does not change.';
const AFTER_THE_END = 'The end of the contract or a later day. Must not be in the future.';
const TEXT = { max: 4_000 };

export class RecordEvaluationBody {
  @Day({ description: AFTER_THE_END }) evaluatedOn!: IsoDay;
  @TextField({
    ...TEXT,
    description: `What went well. ${MAY_NAME_PEOPLE}`,
    example: 'The lessons were planned together',
  })
  wentWell!: string;
  @TextField({
    ...TEXT,
    description: `What could be better next time. ${MAY_NAME_PEOPLE}`,
    example: 'The first visit was late',
  })
  toImprove!: string;
}

export class CorrectEvaluationBody extends CorrectionReasonBody {
  @Day({ description: AFTER_THE_END }) evaluatedOn!: IsoDay;
  @TextOrNull({ ...TEXT, description: `${UNCHANGED} ${MAY_NAME_PEOPLE}`, example: null }) wentWell: string | null =
    null;
  @TextOrNull({ ...TEXT, description: `${UNCHANGED} ${MAY_NAME_PEOPLE}`, example: null }) toImprove: string | null =
    null;
}

export class ReplyToEvaluationBody {
  @Day({ description: 'The day of the evaluation or a later one. Must not be in the future.' }) repliedOn!: IsoDay;
  @TextField({ ...TEXT, description: MAY_NAME_PEOPLE, example: 'We begin with two days together next time' })
  reply!: string;
}

export class CorrectEvaluationReplyBody extends CorrectionReasonBody {
  @TextField({ ...TEXT, description: MAY_NAME_PEOPLE, example: 'We begin with two days together' }) reply!: string;
}

export class ProposeCaseStudyBody {
  @Day({ description: AFTER_THE_END }) proposedOn!: IsoDay;
  @TextField({ max: 1_000, description: MAY_NAME_PEOPLE, example: 'Other schools can learn from the gap tasks' })
  reason!: string;
}

export class AgreeToCaseStudyBody {
  @Day({ description: 'The day of the proposal or a later one. Must not be in the future.' }) agreedOn!: IsoDay;
  @TextOrNull({
    max: 500,
    description: `How the side agreed, if the clerk records it; null if the side does. ${MAY_NAME_PEOPLE}`,
    example: 'Letter of 3 May 2013',
  })
  source: string | null = null;
}

export class DeclineCaseStudyBody {
  @Day({ description: 'The first day on which the side does not agree. Must not be in the future.' })
  declinedOn!: IsoDay;
  @TextField({ max: 1_000, description: MAY_NAME_PEOPLE, example: 'The school has a new head' }) reason!: string;
}

export class WithdrawCaseStudyBody {
  @Day({ description: 'The day of the proposal or a later one. Must not be in the future.' }) withdrawnOn!: IsoDay;
  @TextField({ max: 1_000, description: MAY_NAME_PEOPLE, example: 'Entered for the wrong contract' }) reason!: string;
}

export class ReleaseQuotationsBody {
  @Day({ description: 'The day of the evidence or a later one. Must not be in the future.' }) agreedOn!: IsoDay;
  @TextField({
    max: 500,
    description: `Who agreed that the words and their source are published, and how. ${MAY_NAME_PEOPLE}`,
    example: 'Both teachers, by e-mail',
  })
  agreement!: string;
}

export class WithholdQuotationsBody {
  @Day({ description: 'The first day without the agreement. Must not be in the future.' }) withheldOn!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'One of the teachers changed her mind' })
  reason!: string;
}

export class FollowUpResultBody implements Plain<FollowUpResult> {
  @Id({ record: null, because: 'An aim is part of the contract in the path.' }) aimId!: string;
  @OneOf(HELD, { description: 'Whether what was reached has lasted.' }) held!: FollowUpResult['held'];
  @NumberOrNull({ description: 'The value of the measure; null if it was not measured.', example: 88 })
  value: number | null = null;
  @TextField({ max: 1_000, description: `How that is known. ${MAY_NAME_PEOPLE}`, example: 'National tests of 2013' })
  evidence!: string;
}

const RESULTS = {
  max: 50,
  description: 'One result for each aim that was met, at least in part. Others can be added.',
};

export class RecordFollowUpBody {
  @Day({ description: 'The next term after the end or later. Must not be in the future.' }) checkedOn!: IsoDay;
  @ListOf(() => FollowUpResultBody, RESULTS) results!: FollowUpResultBody[];
  @TextField({ ...TEXT, description: MAY_NAME_PEOPLE, example: 'The results have stayed' }) note!: string;
}

export class CorrectFollowUpBody extends CorrectionReasonBody {
  @Day({ description: 'The next term after the end or later. Must not be in the future.' }) checkedOn!: IsoDay;
  @ListOfOrNull(() => FollowUpResultBody, { ...RESULTS, description: `${RESULTS.description} ${UNCHANGED}` }) results:
    | FollowUpResultBody[]
    | null = null;
  @TextOrNull({ ...TEXT, description: `${UNCHANGED} ${MAY_NAME_PEOPLE}`, example: null }) note: string | null = null;
}
