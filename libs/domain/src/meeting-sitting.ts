import { MAX_ADJOURNMENTS, MAX_ATTENDANCE_RECORDS } from '#domain/bounds';
import { refuseUnlessOnRoll, requireOpen } from '#domain/meeting-rules';
import type { Meeting, MeetingStream } from '#domain/meeting.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Ids of the members who are present for this item. */
export const listPresentFor = ({ present, absences }: Meeting, itemId: string): string[] =>
  present.filter((personId) =>
    absences.every((absence) => absence.personId !== personId || !absence.itemIds.includes(itemId)),
  );

/** Refuses `substitute-and-member` if a member and whoever sits for them are both present. */
export const refuseBothPresent = ({ substitutes }: Meeting, present: readonly string[]): void =>
  refuseUnless(
    substitutes.every(({ personId, forPersonId }) => !(present.includes(personId) && present.includes(forPersonId))),
    'substitute-and-member',
    'A member and their substitute cannot both be present. Record one of them.',
  );

/** Refuses `attendance-of-another` if somebody else recorded the attendance last, because whom they named would be lost. */
export const refuseUnseenAttendance = ({ attendanceBy }: Meeting, actor: string): void =>
  refuseUnless(
    attendanceBy === null || attendanceBy === actor,
    'attendance-of-another',
    'Somebody else recorded the attendance last. Read the meeting, then send the whole list again with the version of the meeting as If-Match.',
  );

/** Refuses `took-part-in-decision` if somebody who decided at this sitting would not be present any more. */
export const refuseAbsentDeciders = ({ decisions, sitsOn }: Meeting, present: readonly string[]): void =>
  refuseUnless(
    decisions.every(({ madeOn, decidedBy }) => madeOn !== sitsOn || decidedBy.every((each) => present.includes(each))),
    'took-part-in-decision',
    'You leave out a member who is minuted as having decided on an item. Name them as present, and record the items that they missed. If they were never there, correct the attendance.',
  );

/** Refuses `not-the-meeting-day` until the day to which the meeting was adjourned. */
export const refuseBeforeSitting = ({ sitsOn }: Meeting, today: IsoDay): void =>
  refuseUnless(
    sitsOn <= today,
    'not-the-meeting-day',
    `The meeting is adjourned to ${sitsOn}. Minute its decisions on that day or later.`,
  );

const refuseTooManyRecords = ({ attendanceRecords }: Meeting): void =>
  refuseUnless(
    attendanceRecords < MAX_ATTENDANCE_RECORDS,
    'too-many-attendance-records',
    `The attendance was recorded ${MAX_ATTENDANCE_RECORDS} times, the most allowed. Keep the last record.`,
  );

/** Decisions on who sits at an open meeting, and on its adjournment. */
export const decideWhoSits = {
  NameSubstitute: (state, { personId, forPersonId }, _, { personExists }) => {
    const { roll } = requireOpen(state);
    refuseTooManyRecords(state);
    refuseUnlessOnRoll(roll, [forPersonId]);
    refuseUnless(personExists, 'unknown-person', 'There is no person with this id. Register the person first.');
    refuseUnless(
      roll.every((member) => member.personId !== personId),
      'already-on-the-roll',
      'This person already sits at the meeting. Name somebody else as the substitute.',
    );
    refuseUnless(
      !state.present.includes(forPersonId),
      'member-present',
      'The member is recorded as present. Record their absence before you name a substitute.',
    );
    refuseUnless(
      state.substitutes.every((named) => named.forPersonId !== forPersonId && named.personId !== forPersonId),
      'substitute-already-named',
      'A substitute already sits for this member, or this person is a substitute. Name a member who has no substitute.',
    );
    const schoolUrn = roll.find((member) => member.personId === forPersonId)?.schoolUrn ?? null;
    return [{ type: 'SubstituteNamed', data: { personId, forPersonId, schoolUrn } }];
  },

  RecordNonVoters: (state, data) => {
    requireOpen(state);
    refuseTooManyRecords(state);
    return [{ type: 'NonVotersRecorded', data }];
  },

  RecordAbsenceFromItems: (state, data) => {
    requireOpen(state);
    refuseTooManyRecords(state);
    const { personId, itemIds } = data;
    refuseUnless(
      state.present.includes(personId),
      'not-present',
      'This member is not recorded as present. Record the attendance first. A member who did not come at all needs no entry here.',
    );
    refuseUnless(
      itemIds.every((itemId) => state.items.some((item) => item.itemId === itemId)),
      'unknown-item',
      'The agenda has no item with one of these ids. Check the ids.',
    );
    refuseUnless(
      state.decisions.every(({ itemId, decidedBy }) => !itemIds.includes(itemId) || !decidedBy.includes(personId)),
      'took-part-in-decision',
      'This member is minuted as having decided on one of these items. Leave that item out. If the vote was minuted wrongly, correct the minute of the decision.',
    );
    return [{ type: 'AbsenceFromItemsRecorded', data }];
  },

  ChooseActingChair: (state, { personId }) => {
    const { roll } = requireOpen(state);
    refuseTooManyRecords(state);
    const isPresent = (office: string): boolean =>
      roll.some((member) => member.office === office && state.present.includes(member.personId));
    refuseUnless(
      state.present.includes(personId),
      'not-present',
      'Only a member who is recorded as present can take the chair. Record the attendance first.',
    );
    refuseUnless(
      !isPresent('chair'),
      'chair-present',
      'The chair is present, or somebody has already taken the chair. You do not need to name another acting chair.',
    );
    refuseUnless(
      !isPresent('vice-chair') || roll.some((member) => member.personId === personId && member.office === 'vice-chair'),
      'vice-chair-present',
      'The vice-chair is present. Choose the vice-chair.',
    );
    return [{ type: 'ActingChairChosen', data: { personId } }];
  },

  AdjournMeeting: (state, { on, reason }, { today }) => {
    requireOpen(state);
    refuseUnless(state.sitsOn < on, 'same-day', `The meeting sits on ${state.sitsOn}. Adjourn it to a later day.`);
    refuseUnless(
      today <= on || state.recordedOn !== null,
      'meeting-in-the-past',
      `${on} has passed. Adjourn the meeting to today or a later day.`,
    );
    refuseUnless(
      state.adjournments < MAX_ADJOURNMENTS,
      'too-many-adjournments',
      `The meeting was adjourned ${MAX_ADJOURNMENTS} times, the most allowed. Close it. Its items can be tabled again.`,
    );
    return [{ type: 'MeetingAdjourned', data: { old: state.sitsOn, on, reason } }];
  },
} satisfies Partial<Decider<MeetingStream>['decide']>;
