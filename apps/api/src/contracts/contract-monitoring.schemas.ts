import * as schema from '#api/openapi/response-schemas';
import type { Recommendation } from '#domain/contract-monitoring.events';
import type { PlanStep } from '#domain/contract-work-plans.events';
import type { WorkPlanRecord } from '#records/contract-work-plans.record.types';
import type {
  GroupMeetingRecord,
  GroupMemberRecord,
  MonitoringRecord,
} from '#records/contract-monitoring.record.types';

const RECOMMENDATION = schema.enumOf<Recommendation>({
  continue: true,
  vary: true,
  extend: true,
  'replace-provider': true,
  end: true,
  escalate: true,
});

const MEMBER = schema.namedObject<GroupMemberRecord>('GroupMember', {
  memberId: schema.id(),
  personId: schema.orNull(schema.id('A person of this system, who can read the contract. Null for an outsider.')),
  name: schema.orNull(schema.text('The name of an outsider. Null for a person of this system.')),
  from: schema.day(),
  to: schema.orNull(schema.day('The last day. Null while they are a member.')),
  addedBy: schema.text('Id of the person who added them.'),
  leavingReason: schema.orNull(schema.text()),
});

const MEETING = schema.namedObject<GroupMeetingRecord>('GroupMeeting', {
  meetingId: schema.id(),
  plannedOn: schema.orNull(schema.day('The planned day. Null for a meeting besides these.')),
  heldOn: schema.orNull(schema.day('The day on which the group met. Null for a meeting that was missed.')),
  present: schema.listOrWithheld(schema.id(), 'The members who were there.'),
  note: schema.orNull(schema.text()),
  recommendation: schema.orNull(RECOMMENDATION),
  advice: schema.orNull(schema.text('Why it recommends this to the board, and what exactly.')),
  missedReason: schema.orNull(schema.text('Why the meeting was missed.')),
  recordedBy: schema.text('Id of the person.'),
  voided: schema.boolean('Whether it was recorded by mistake.'),
});

/** The group that monitors a contract. */
export const MONITORING = schema.orNull(
  schema.namedObject<MonitoringRecord>('MonitoringGroup', {
    firstOn: schema.day('The first planned day, or the first after the last change of days.'),
    everyDays: schema.integer('How many days lie between two planned meetings.'),
    plannedOn: schema.listOrWithheld(schema.day(), 'Planned days of which no meeting is recorded.'),
    members: schema.listOf(MEMBER, 'Everybody who is or was a member.'),
    meetings: schema.listOf(MEETING, 'What was recorded of meetings, also of an earlier group.'),
    formedBy: schema.text('Id of the person who recorded it.'),
    changeReason: schema.orNull(schema.text('Why its days changed the last time.')),
    dissolvedOn: schema.orNull(schema.day('The last day of a group that was dissolved.')),
    dissolutionReason: schema.orNull(schema.text()),
  }),
);

/** The ids in a group that are shown with a name. */
export const MONITORING_NAMES = {
  members: { personId: 'person', addedBy: 'person' },
  meetings: { recordedBy: 'person' },
  formedBy: 'person',
} as const;

const STEP = schema.object<PlanStep>({
  what: schema.text(),
  who: schema.text(),
  by: schema.day(),
});

/** The plans of the work, with those that were superseded. */
export const WORK_PLANS = schema.listOf(
  schema.namedObject<WorkPlanRecord>('WorkPlan', {
    planId: schema.id(),
    number: schema.integer('From 1, and one more for each plan that takes the place of another.'),
    setOn: schema.day(),
    setBy: schema.text('Id of the person.'),
    steps: schema.listOrWithheld(STEP),
    supersedes: schema.orNull(schema.id('The plan before. Null for the first plan.')),
    reason: schema.orNull(schema.text('Why it took the place of the plan before.')),
    dropsVisitIds: schema.listOrWithheld(schema.id(), 'Planned visits that it cancelled.'),
    supersededBy: schema.orNull(schema.id('The plan that took its place. Null for the current plan.')),
    supersededOn: schema.orNull(schema.day()),
  }),
  'All plans of the work, in order. The last one is the current plan.',
);
