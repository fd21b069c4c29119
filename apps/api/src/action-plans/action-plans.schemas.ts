import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { ActionOutcome, AccountableParty, PlanTarget } from '#domain/plan.events';
import type {
  ActionPlanDocument,
  PlanActionEnd,
  PlanActionRecord,
  PlanProgressRecord,
} from '#records/action-plan.record';

const OUTCOME = schema.enumOf<ActionOutcome>({ met: true, 'partly-met': true, 'not-met': true });

const PROGRESS = schema.namedObject<PlanProgressRecord>('PlanProgress', {
  progressId: schema.id(),
  on: schema.day(),
  figure: schema.orNull(schema.integer('In the unit of the target. Null for an action without a figure.')),
  note: schema.text(),
  evidence: schema.text(),
  recordedBy: schema.text('Id of the person who noted it.'),
  corrected: schema.boolean('Whether it was corrected.'),
});

export const ACCOUNTABLE_PARTY = schema.namedObject<AccountableParty>('AccountableParty', {
  leadSchool: schema.orNull(schema.urn()),
  memberId: schema.orNull(schema.id('Id of a member of the alliance.')),
});

const TARGET = schema.namedObject<PlanTarget>('PlanTarget', {
  figure: schema.orNull(schema.integer('The number to reach. Null if only the success criterion says it.')),
  unit: schema.orNull(schema.text('What is counted, such as `schools-supported`.')),
});

const ACTION = schema.namedObject<PlanActionRecord>('PlanAction', {
  actionId: schema.id(),
  statement: schema.text('What the alliance will do.'),
  criterion: schema.text('How it will know that it has worked.'),
  target: TARGET,
  accountable: ACCOUNTABLE_PARTY,
  personId: schema.orNull(schema.id('The person who is accountable for it there.')),
  by: schema.day('The day by which it must be done.'),
  corrected: schema.boolean('Whether it was corrected.'),
  progress: schema.listOf(PROGRESS, 'In the order of recording.'),
  end: schema.orNull(
    schema.namedObject<PlanActionEnd>('PlanActionEnd', {
      outcome: OUTCOME,
      on: schema.day(),
      reason: schema.text(),
      recordedBy: schema.text('Id of the person who closed it.'),
    }),
  ),
});

export const ACTION_PLAN = schema.recordState(
  'ActionPlan',
  schema.object<ActionPlanDocument>({
    allianceId: schema.id(),
    from: schema.day(),
    to: schema.day(),
    corrected: schema.boolean('Whether its period was corrected.'),
    actions: schema.listOf(ACTION),
  }),
);

/** The ids in a plan that are shown with a name. */
export const ACTION_PLAN_NAMES = nameFields<{ state: ActionPlanDocument }>({
  state: {
    allianceId: 'alliance',
    actions: {
      accountable: { leadSchool: 'school' },
      personId: 'person',
      progress: { recordedBy: 'person' },
      end: { recordedBy: 'person' },
    },
  },
});
