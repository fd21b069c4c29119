import {
  CodeField,
  Day,
  DayOrNull,
  IntegerOrNull,
  ListOfOneOf,
  ListOfText,
  MAY_NAME_PEOPLE,
  OneOf,
  OneOfOrNull,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import {
  NOTICE_ADDRESSEES,
  REPRESENTATION_OUTCOMES,
  type NoticeAddressee,
  type RepresentationOutcome,
} from '#domain/escalation-notices.events';
import type { IsoDay } from '#kernel/time';

const DRAFT = { min: 1, max: 1_000 };

const REASON = { max: 500, description: MAY_NAME_PEOPLE };

/** The content of a draft, which replaces that of an earlier draft. */
export class RedraftNoticeBody {
  @ListOfOneOf(NOTICE_ADDRESSEES, { description: 'To whom it is addressed. They read it once it is sent.' })
  addressees!: NoticeAddressee[];
  @ListOfText({ max: 20, length: 200, description: `Who else gets a copy. ${MAY_NAME_PEOPLE}`, example: [] })
  copiedTo!: string[];
  @TextField({
    max: 20_000,
    description: `The whole text. ${MAY_NAME_PEOPLE}`,
    example: 'The governing body must agree a plan for the leadership of the school by the day of this notice',
  })
  text!: string;
}

export class DraftNoticeBody extends RedraftNoticeBody {
  @CodeField({ description: "A kind of notice in the board's escalation rules.", example: 'warning-notice' })
  kind!: string;
}

export class DiscardNoticeBody {
  @TextField({ ...REASON, example: 'The school has agreed a plan' }) reason!: string;
}

export class SendNoticeBody {
  @Day({ description: 'The day on which it is sent. Must not be in the future.' }) sentOn!: IsoDay;
  @DayOrNull({ description: 'The last day to comply, if it gives more time than the rules of the board.' })
  complyBy: IsoDay | null = null;
  @TextOrNull({
    max: 500,
    description: `Why a notice that was sent earlier is recorded only now. Its periods run from its day then, and otherwise from today. Those addressed read it. ${MAY_NAME_PEOPLE}`,
    example: 'The officer was ill',
  })
  lateReason: string | null = null;
}

export class CorrectNoticeBody {
  @IntegerOrNull({
    ...DRAFT,
    description: 'The draft of another person with the whole text; left out if the text is right.',
  })
  draft: number | null = null;
  @DayOrNull({ description: 'The day on which it was sent; left out if it is right. Its other days follow.' })
  sentOn: IsoDay | null = null;
  @DayOrNull({
    description: 'The last day to comply; left out if it is right. With less time, at least the whole time from today.',
  })
  complyBy: IsoDay | null = null;
  @TextField({ ...REASON, example: 'The day was mistyped' }) reason!: string;
}

export class LiftNoticeBody {
  @Day({ description: 'The last day of the notice. Must not be in the future.' }) liftedOn!: IsoDay;
  @TextField({ ...REASON, example: 'The school has complied' }) reason!: string;
}

export class ReinstateNoticeBody {
  @TextField({ ...REASON, description: `What was wrong. ${MAY_NAME_PEOPLE}`, example: 'Another notice was meant' })
  reason!: string;
}

class RepresentationTextBody {
  @TextField({ max: 20_000, description: `The whole text. ${MAY_NAME_PEOPLE}`, example: 'The plan is agreed already' })
  text!: string;
  @DayOrNull({
    description: 'The day on which the clerk or the council received it. Default: today, or the day that is recorded.',
    example: null,
  })
  receivedOn: IsoDay | null = null;
}

export class MakeRepresentationBody extends RepresentationTextBody {
  @OneOfOrNull<NoticeAddressee>(NOTICE_ADDRESSEES, {
    description: 'For whom it is made. Required from the clerk and the council. Default: for whom you act.',
    example: null,
  })
  by: NoticeAddressee | null = null;
}

export class CorrectRepresentationBody extends RepresentationTextBody {
  @TextField({ ...REASON, description: `What was wrong. ${MAY_NAME_PEOPLE}`, example: 'The day was mistyped' })
  reason!: string;
}

export class AnswerRepresentationBody {
  @OneOf<RepresentationOutcome>(REPRESENTATION_OUTCOMES) outcome!: RepresentationOutcome;
  @TextField({ max: 4_000, description: MAY_NAME_PEOPLE, example: 'The plan does not name who leads the work' })
  answer!: string;
  @Day({ description: 'The day of the answer. Must not be in the future.' }) answeredOn!: IsoDay;
  @IntegerOrNull({
    ...DRAFT,
    description:
      'The draft of another person with the whole new text of a notice that is modified; left out if it stays.',
  })
  draft: number | null = null;
  @DayOrNull({ description: 'The last day to comply with a notice that is modified; left out if it stays.' })
  complyBy: IsoDay | null = null;
}
