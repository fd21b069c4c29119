import type { AllianceEvents, AllianceForm, DatedLeadSchools } from '#domain/alliance.events';
import type { Alliance, AllianceCommands, AllianceStream } from '#domain/alliance.types';
import { MAX_LEAD_SCHOOL_CHANGES } from '#domain/bounds';
import { actsAsClerk } from '#domain/person-ties';
import type { PersonTies } from '#domain/person.types';
import { chooseLater, refuseFutureDay } from '#domain/shared-rules';
import type { Urn } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The form and the lead schools of the alliance on the day. Before its first day those of the first day, and after its end the last ones. */
export const findLeadSchools = (
  { leadSchoolsByDay }: Pick<Alliance, 'leadSchoolsByDay'>,
  day: IsoDay,
): DatedLeadSchools => {
  const found = leadSchoolsByDay.findLast(({ from }) => from <= day) ?? leadSchoolsByDay[0];
  if (found === undefined) throw new TypeError('An alliance has a form from its first event on.');
  return found;
};

/** The schools that lead the alliance on the day; none for an alliance that does not exist. */
export const leadSchoolsOn = (alliance: Pick<Alliance, 'leadSchoolsByDay'> | undefined, day: IsoDay): readonly Urn[] =>
  alliance === undefined ? [] : findLeadSchools(alliance, day).leadSchools;

/** The schools that lead the alliance on the day or began to lead it later, each once. */
export const leadSchoolsSince = (
  alliance: Pick<Alliance, 'leadSchoolsByDay'> | undefined,
  day: IsoDay,
): readonly Urn[] => {
  const later = alliance?.leadSchoolsByDay.filter(({ from }) => from > day) ?? [];
  return [...new Set([...leadSchoolsOn(alliance, day), ...later.flatMap(({ leadSchools }) => leadSchools)])];
};

/** The form and the lead schools after a change. */
export const toLeadSchoolsAfter = (
  { leadSchools }: DatedLeadSchools,
  { from, joined, left, form }: Omit<AllianceEvents['LeadSchoolsChanged'], 'reason'>,
): DatedLeadSchools => ({
  from,
  form: form.new,
  leadSchools: [...leadSchools.filter((urn) => !left.includes(urn)), ...joined],
});

const FITTING: Readonly<Record<AllianceForm, (count: number) => boolean>> = {
  single: (count) => count === 1,
  'job-share': (count) => count === 2,
  multiple: (count) => count >= 2,
};

/** Refuses lead schools that do not fit the form of the alliance. */
export const refuseWrongLeadSchools = ({ form, leadSchools }: Pick<DatedLeadSchools, 'form' | 'leadSchools'>): void => {
  const count = leadSchools.length;
  refuseUnless(
    count > 0,
    'lead-school-needed',
    'Name at least one lead school. If no school leads the alliance any more, end it.',
  );
  refuseUnless(new Set(leadSchools).size === count, 'lead-school-repeated', 'Name each lead school once.');
  refuseUnless(
    FITTING[form](count),
    'form-mismatch',
    `The alliance would have ${count} lead schools. A single alliance has one, a job-share two, and a multiple alliance two or more. Name a form and lead schools that fit.`,
  );
};

/** A clerk names at least one lead school in the areas of their board, so that they can manage the alliance. */
export const refuseOtherAreas = (areas: readonly string[], remit: PersonTies): void =>
  refuseUnless(
    areas.some((area) => remit.areas.includes(area)),
    'outside-your-board',
    `The areas of your board are ${remit.areas.join(', ')}, and no lead school is in one of them. Ask an administrator to do this.`,
  );

export const refuseAfterEnd = ({ to }: Alliance, day: IsoDay): void =>
  refuseUnless(
    to === null || day <= to,
    'alliance-ended',
    `The alliance ended on ${to ?? day}. Give that day or an earlier one, or establish a new alliance.`,
  );

const findLatestLeadSchools = (state: Alliance): DatedLeadSchools =>
  findLeadSchools(state, state.leadSchoolsByDay.at(-1)?.from ?? state.from);

const refuseWrongChange = (
  { from, joining, leaving, form }: AllianceCommands['ChangeLeadSchools'],
  latest: DatedLeadSchools,
): void => {
  refuseUnless(
    latest.from < from,
    'lead-schools-out-of-order',
    `The lead schools have been the same since ${latest.from}. Change them from a later day.`,
  );
  refuseUnless(
    joining.length + leaving.length > 0 || (form !== null && form !== latest.form),
    'nothing-to-change',
    'Name a school that joins or leaves, or another form.',
  );
  refuseUnless(
    leaving.every((urn) => latest.leadSchools.includes(urn)),
    'not-a-lead-school',
    `The lead schools are ${latest.leadSchools.join(', ')}. Name those of them that leave.`,
  );
  refuseUnless(
    joining.every((urn) => !latest.leadSchools.includes(urn)),
    'already-a-lead-school',
    `The lead schools are ${latest.leadSchools.join(', ')}. Name other schools that join.`,
  );
};

export const refuseEndBeforeEntries = (state: Alliance, on: IsoDay): void => {
  const last = [findLatestLeadSchools(state).from, ...state.members.map(({ from }) => from)].reduce(chooseLater);
  refuseUnless(
    last <= on,
    'ends-before-last-entry',
    `A lead school or a member joined on ${last}. End the alliance on that day or later.`,
  );
};

/** Decisions on who leads the alliance. */
export const decideLeadSchools = {
  ChangeLeadSchools: (state, data, context, { areas, remit }) => {
    const { from, reason } = data;
    refuseFutureDay(from, context.today);
    refuseAfterEnd(state, from);
    refuseUnless(
      state.leadSchoolsByDay.length < MAX_LEAD_SCHOOL_CHANGES,
      'too-many-lead-school-changes',
      `The lead schools have changed ${MAX_LEAD_SCHOOL_CHANGES} times, the most allowed. Establish a new alliance.`,
    );
    const latest = findLatestLeadSchools(state);
    refuseWrongChange(data, latest);
    const form = { old: latest.form, new: data.form ?? latest.form };
    const change = { from, joined: data.joining, left: data.leaving, form };
    refuseWrongLeadSchools(toLeadSchoolsAfter(latest, change));
    if (actsAsClerk(context)) refuseOtherAreas(areas, remit);
    return [{ type: 'LeadSchoolsChanged', data: { ...change, reason }, occurredOn: from }];
  },

  EndAlliance: (state, data) => {
    const { to } = state;
    refuseUnless(
      to === null,
      'already-ended',
      `The alliance already ended on ${to ?? ''}. Correct its end if the day is wrong.`,
    );
    refuseEndBeforeEntries(state, data.on);
    return [{ type: 'AllianceEnded', data, occurredOn: data.on }];
  },
} satisfies Partial<Decider<AllianceStream>['decide']>;

/** State changes of who leads the alliance. */
export const evolveLeadSchools = {
  LeadSchoolsChanged: (state, data) => ({
    ...state,
    leadSchoolsByDay: [...state.leadSchoolsByDay, toLeadSchoolsAfter(findLatestLeadSchools(state), data)],
  }),
  AllianceEnded: (state, { on }) => ({
    ...state,
    to: on,
    membersAtEnd: state.members.filter(({ to }) => to === null).map(({ memberId }) => memberId),
    members: state.members.map((member) => (member.to === null ? { ...member, to: on } : member)),
  }),
} satisfies Partial<Decider<AllianceStream>['evolve']>;
