import { Day, IdOrNull, ListOf, ListOfIds, MAY_NAME_PEOPLE, TextField, TextOrNull } from '#api/validation/fields';
import type { PlanStep } from '#domain/contract-work-plans.events';
import type { Plain } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export class PlanStepBody implements Plain<PlanStep> {
  @TextField({
    max: 500,
    description: `What is done. ${MAY_NAME_PEOPLE}`,
    example: 'Plan fractions for year 5 together',
  })
  what!: string;
  @TextField({
    max: 200,
    description: `Who does it. ${MAY_NAME_PEOPLE}`,
    example: 'Mathematics leader and lead leader',
  })
  who!: string;
  @Day({ description: 'By when, within the contract.' }) by!: IsoDay;
}

export class SetWorkPlanBody {
  @IdOrNull({
    record: null,
    because: 'A plan is part of the contract in the path.',
    description: 'The current plan, which the new one takes the place of. Null for the first plan.',
    example: null,
  })
  supersedes: string | null = null;
  @TextOrNull({
    max: 500,
    description: `Why the new plan takes the place of the earlier one. Null for the first plan. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  reason: string | null = null;
  @ListOf(() => PlanStepBody, { max: 50, description: 'All steps of the plan, also those that stay.' })
  steps!: PlanStepBody[];
  @ListOfIds({
    record: null,
    because: 'A visit is part of the contract in the path.',
    description: 'Planned visits that are not in the new plan. They are cancelled. Default: none.',
    example: [],
    required: false,
  })
  dropsVisitIds: string[] = [];
}
