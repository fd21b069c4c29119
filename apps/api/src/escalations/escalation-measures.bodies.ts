import { CodeField, Day, IdOrNull, IntegerField, MAY_NAME_PEOPLE, OneOf, TextField } from '#api/validation/fields';
import {
  CONDITION_OWNERS,
  CONDITION_RESULTS,
  type ConditionOwner,
  type ConditionResult,
} from '#domain/escalation-conditions.events';
import type { IsoDay } from '#kernel/time';

const REASON = { max: 500, description: MAY_NAME_PEOPLE };
const WRONG = { max: 500, description: `What was wrong. ${MAY_NAME_PEOPLE}`, example: 'The day was mistyped' };

export class ProposePowerBody {
  @IntegerField({ min: 1, max: 1_000, description: 'The number of the notice that justifies it.' }) notice!: number;
  @CodeField({ description: "A power in the board's escalation rules.", example: 'interim-executive-board' })
  power!: string;
  @Day({ description: 'The first day, after the period of compliance and within the time for powers.' })
  from!: IsoDay;
  @TextField({ ...REASON, max: 4_000, example: 'The governing body did not comply' }) reason!: string;
}

export class WithdrawPowerProposalBody {
  @TextField({ ...REASON, example: 'The governing body has resigned' }) reason!: string;
}

export class CorrectPowerBody {
  @Day({ description: 'The first day, after the period of compliance and within the time for powers.' })
  from!: IsoDay;
  @TextField(WRONG) reason!: string;
}

export class EndPowerBody {
  @Day({ description: 'The last day. Must not be in the future. Give today for a power that has not begun.' })
  endedOn!: IsoDay;
  @TextField({ ...REASON, example: 'A new governing body is in office' }) reason!: string;
}

export class ReopenPowerBody {
  @TextField(WRONG) reason!: string;
}

export class SetConcernConditionBody {
  @TextField({ max: 4_000, description: MAY_NAME_PEOPLE, example: 'A substantive head is appointed' }) text!: string;
  @OneOf<ConditionOwner>(CONDITION_OWNERS, { description: 'Who has to meet it.' }) owner!: ConditionOwner;
  @Day({ description: 'The day by which it is met: today or later.' }) dueOn!: IsoDay;
}

export class CorrectConcernConditionBody {
  @TextField({
    max: 4_000,
    description: `The whole corrected text. ${MAY_NAME_PEOPLE}`,
    example: 'A head is appointed',
  })
  text!: string;
  @OneOf<ConditionOwner>(CONDITION_OWNERS, { description: 'Who has to meet it.' }) owner!: ConditionOwner;
  @Day({ description: 'The day by which it is met.' }) dueOn!: IsoDay;
  @TextField(WRONG) reason!: string;
}

export class JudgeConcernConditionBody {
  @OneOf<ConditionResult>(CONDITION_RESULTS, {
    description: 'A condition that is not met stays open. One that is released need not be met.',
  })
  result!: ConditionResult;
  @Day({ description: 'The day of the judgement. Must not be in the future.' }) judgedOn!: IsoDay;
  @TextField({ max: 4_000, description: MAY_NAME_PEOPLE, example: 'The head began on Monday' }) note!: string;
}

export class ReopenConcernConditionBody {
  @TextField(WRONG) reason!: string;
}

export class ProposeStepBackBody {
  @TextField({ max: 4_000, description: MAY_NAME_PEOPLE, example: 'The school has complied with the notice' })
  reason!: string;
}

export class WithdrawStepBackBody {
  @TextField({ ...REASON, example: 'The plan was not kept' }) reason!: string;
}

export class ApproveStepBackBody {
  @IdOrNull({
    record: 'decision',
    description:
      'The decision by which a meeting took the step back. Required from a clerk; leave it out if you approve it yourself.',
  })
  decisionId: string | null = null;
}
