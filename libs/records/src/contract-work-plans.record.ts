import type { ContractWorkPlanEvents } from '#domain/contract-work-plans.events';
import type { ContractStream } from '#domain/contract.types';
import { effectiveDay } from '#domain/shared-rules';
import { changeWhere } from '#records/changed-entries';
import type { ContractDocument } from '#records/contract.record.types';
import type { RecordProjection } from '#records/record-projection';

/** How the record of a contract shows the plans of the work. */
export const workPlans = {
  WorkPlanSet: (record, plan, context) => {
    const setOn = effectiveDay(context);
    const earlier = changeWhere(
      record.workPlans,
      ({ planId }) => planId === plan.supersedes,
      () => ({ supersededBy: plan.planId, supersededOn: setOn }),
    );
    const set = { ...plan, setOn, setBy: context.actor, supersededBy: null, supersededOn: null };
    return { ...record, workPlans: [...earlier, set] };
  },
} satisfies Pick<RecordProjection<ContractStream, ContractDocument>, keyof ContractWorkPlanEvents>;
