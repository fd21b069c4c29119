import {
  Day,
  DayOrNull,
  IdOrNull,
  ListOfIds,
  MAY_NAME_PEOPLE,
  OneOf,
  OneOfOrNull,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import type { AnswersFor, RaisedBy } from '#domain/escalation.events';
import { type ConcernKind, CONTRACT_MEANWHILE, type ContractMeanwhile } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

const KINDS = {
  progress: true,
  engagement: true,
  leadership: true,
  capacity: true,
  funding: true,
  safeguarding: true,
} as const satisfies Record<ConcernKind, true>;

class ConcernBody {
  @OneOf(Object.keys(KINDS) as ConcernKind[]) kind!: ConcernKind;
  @TextOrNull({
    max: 4_000,
    description: `Details of the concern. Required, except for a safeguarding concern, which must have none. ${MAY_NAME_PEOPLE}`,
    example: 'The agreed actions have not begun',
  })
  detail: string | null = null;
  @TextOrNull({
    max: 200,
    description:
      'The body or office to which a safeguarding concern was referred, without names. Only for safeguarding concerns.',
    example: 'The local authority designated officer',
  })
  referredTo: string | null = null;
}

/** A concern about a school without a contract, which has no provider. */
export class RaiseSchoolConcernBody extends ConcernBody {
  @OneOfOrNull(['officer', 'board-member', 'school'], {
    description:
      'The role in which you raise the concern, if you have several. Default: the school, then the clerk or a member of the board, then the officer.',
    example: null,
  })
  raisedBy: Exclude<RaisedBy, 'provider'> | null = null;
}

export class RaiseConcernBody extends ConcernBody {
  @OneOfOrNull<RaisedBy>(['provider', 'school', 'board-member', 'officer'], {
    description: 'The party for which you raise the concern, if you act for several. Default: the first of these.',
    example: null,
  })
  raisedBy: RaisedBy | null = null;
  @ListOfIds({
    record: null,
    because: 'An aim is part of the contract in the path.',
    description: 'The aims that the concern is about. May be empty.',
  })
  aimIds!: string[];
}

export class AnswerConcernBody {
  @TextField({
    max: 4_000,
    description: MAY_NAME_PEOPLE,
    example: 'The actions begin next week',
  })
  answer!: string;
  @OneOfOrNull<AnswersFor>(['provider', 'school', 'responsible-body', 'board'], {
    description: 'The party for which you answer, if you act for several. Default: the first of these.',
    example: null,
  })
  as: AnswersFor | null = null;
}

export class CorrectAnswerBody {
  @TextField({
    max: 4_000,
    description: `The whole corrected answer. ${MAY_NAME_PEOPLE}`,
    example: 'The actions began on Monday',
  })
  text!: string;
  @TextField({ max: 500, description: `What was wrong. ${MAY_NAME_PEOPLE}`, example: 'The day was mistyped' })
  reason!: string;
}

export class ProposeStepBody {
  @TextField({
    description: `Why the concern is escalated. ${MAY_NAME_PEOPLE}`,
    example: 'Nothing has changed since the last review',
  })
  reason!: string;
  @DayOrNull({
    description:
      'Last day for an answer. Default: as many days from today as the terms of reference give for an answer.',
  })
  answerDueOn: IsoDay | null = null;
  @TextOrNull({
    max: 500,
    description: `Why the step is urgent. Needed for less time than the terms of reference give. ${MAY_NAME_PEOPLE}`,
    example: 'The headteacher leaves on Friday',
  })
  urgency: string | null = null;
  @OneOfOrNull<ContractMeanwhile>(CONTRACT_MEANWHILE, {
    description:
      'What the contract does meanwhile. Required for a formal step about a contract; leave it out for other steps.',
    example: null,
  })
  contractMeanwhile: ContractMeanwhile | null = null;
}

export class WithdrawStepProposalBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The school has answered' }) reason!: string;
}

export class ApproveStepBody {
  @IdOrNull({
    record: 'decision',
    description:
      'The decision by which a meeting took the step. Required from a clerk; leave it out if you approve the step yourself.',
  })
  decisionId: string | null = null;
}

export class ResolveConcernBody {
  @TextField({
    description: `How the concern was resolved. ${MAY_NAME_PEOPLE}`,
    example: 'The actions have begun and are reviewed weekly',
  })
  outcome!: string;
  @Day({ description: 'The day on which the concern was resolved. Must not be in the future.' }) resolvedOn!: IsoDay;
}
