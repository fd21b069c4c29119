import { MAX_CORRECTIONS } from '#domain/bounds';
import { refuseWrongReasons } from '#domain/meeting-decisions';
import { noteExplanations, refuseWrongCorrection } from '#domain/meeting-explanations';
import { NO_TERMS, refuseUnlessOnRoll } from '#domain/meeting-rules';
import { listPresentFor, refuseBothPresent } from '#domain/meeting-sitting';
import { isCarried } from '#domain/meeting-votes';
import type { MeetingEvents, Vote } from '#domain/meeting.events';
import type { Attendance, Meeting, MeetingStream, MinutedDecision } from '#domain/meeting.types';
import { refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

/** Days after a meeting during which its record can be corrected, unless its minutes were approved before. */
const DAYS_TO_CORRECT = 365;

/** The roll and rules of a meeting whose record can still be corrected. Refuses `minutes-approved`, `too-late-to-correct` and `too-many-corrections`. */
export const requireCorrectable = (state: Meeting, today: IsoDay): MeetingEvents['MeetingOpened'] => {
  const { opened, minutesApprovedOn } = state;
  refuseUnless(
    opened !== null,
    'meeting-not-open',
    'The meeting has not been opened, so it has no record yet. Open it first.',
  );
  refuseUnless(
    minutesApprovedOn === null,
    'minutes-approved',
    `The board approved these minutes on ${minutesApprovedOn}. Put the change on the next agenda as other business.`,
  );
  const last = addDays(state.recordedOn ?? state.on, DAYS_TO_CORRECT);
  refuseUnless(
    today <= last,
    'too-late-to-correct',
    `The last day to correct the record of this meeting was ${last}. Put the change on the next agenda as other business.`,
  );
  refuseUnless(
    state.corrections < MAX_CORRECTIONS,
    'too-many-corrections',
    `The record was corrected ${MAX_CORRECTIONS} times, the most allowed. Keep the last correction.`,
  );
  return opened;
};

const refuseUnlessStanding = (stands: boolean): void =>
  refuseUnless(
    stands,
    'decision-would-not-stand',
    'With this correction a decision would have no quorum or would not be carried. Ask the next meeting to rescind that decision.',
  );

/** Refuses a list that names a person more than once. */
export const refuseNamedTwice = ({ present, apologies }: MeetingEvents['AttendanceRecorded']): void =>
  refuseUnless(
    new Set([...present, ...apologies]).size === present.length + apologies.length,
    'named-twice',
    'A person is named more than once in the attendance. Name each person once.',
  );

const listVoters = (vote: Vote): string[] => [...vote.for, ...vote.against, ...vote.abstained];

/** Who decided, after those who were not there are taken out and those who were there and have no conflict of interest are added. */
const correctDeciders = (
  { decidedBy, conflicted }: MinutedDecision,
  absent: readonly string[],
  added: readonly string[],
): string[] => [
  ...decidedBy.filter((personId) => !absent.includes(personId)),
  ...added.filter((personId) => !conflicted.includes(personId) && !decidedBy.includes(personId)),
];

const readAttendance = (
  { present, apologies }: Pick<Meeting, 'present' | 'apologies'>,
  personId: string,
): Attendance => {
  if (present.includes(personId)) return 'present';
  return apologies.includes(personId) ? 'apologies' : 'absent';
};

/** The attendance with one person put right. Nobody else moves. */
const correctOne = (
  state: Pick<Meeting, 'present' | 'apologies'>,
  personId: string,
  attendance: Attendance,
): MeetingEvents['AttendanceRecorded'] => {
  const list = (named: readonly string[], belongs: boolean): string[] => {
    if (belongs === named.includes(personId)) return [...named];
    return belongs ? [...named, personId] : named.filter((each) => each !== personId);
  };
  return {
    present: list(state.present, attendance === 'present'),
    apologies: list(state.apologies, attendance === 'apologies'),
  };
};

/** Decisions that correct what was typed at a meeting, while it is open and after it closed. */
export const decideCorrections = {
  CorrectAttendance: (state, { personId, attendance, reason }, { today }) => {
    const { roll, decisionRule } = requireCorrectable(state, today);
    refuseUnlessOnRoll(roll, [personId]);
    refuseWithoutChange(readAttendance(state, personId) !== attendance);
    const corrected = correctOne(state, personId, attendance);
    refuseBothPresent(state, corrected.present);
    const absent = state.present.filter((personId) => !corrected.present.includes(personId));
    const added = corrected.present.filter((personId) => !state.present.includes(personId));
    for (const decided of state.decisions) {
      const there = listPresentFor({ ...state, present: added }, decided.itemId);
      const decidedBy = correctDeciders(decided, absent, there);
      const voted = listVoters(decided.vote);
      refuseUnlessStanding(
        decidedBy.length >= decided.quorum &&
          !voted.some((personId) => absent.includes(personId)) &&
          isCarried(decisionRule, decided.vote, decidedBy, roll),
      );
    }
    const old = { present: [...state.present], apologies: [...state.apologies] };
    return [{ type: 'AttendanceCorrected', data: { old, new: corrected, reason } }];
  },

  CorrectMinute: (
    state,
    { reasonCodes, vote, scope = null, messageForSchool = null, ...corrected },
    { today },
    { terms },
  ) => {
    const { roll, decisionRule } = requireCorrectable(state, today);
    const { decisionId } = corrected;
    const decided = state.decisions.find((minuted) => minuted.decisionId === decisionId);
    refuseUnless(decided !== undefined, 'unknown-decision', 'The meeting has no decision with this id. Check the id.');
    const { itemId, outcome, decidedBy, conditionIds } = decided;
    const item = state.items.find((each) => each.itemId === itemId);
    const kind = item?.kind ?? 'other';
    const explained = { decisionId, scope, messageForSchool };
    refuseWrongCorrection(outcome, explained, item);
    refuseUnless(terms !== null, 'unknown-board', NO_TERMS);
    refuseWrongReasons({ outcome, reasonCodes }, kind, terms);
    refuseUnless(
      corrected.conditions.every(({ conditionId }) => conditionIds.includes(conditionId)),
      'unknown-condition',
      'The decision has no condition with this id. Check the id.',
    );
    const voters = listVoters(vote);
    refuseUnless(
      new Set(voters).size === voters.length,
      'voted-twice',
      'A member is named more than once in the vote. Name each member once.',
    );
    refuseUnlessStanding(
      voters.every((personId) => decidedBy.includes(personId)) && isCarried(decisionRule, vote, decidedBy, roll),
    );
    const changes = {
      reasonCodes: { old: [...decided.reasonCodes], new: reasonCodes },
      vote: { old: decided.vote, new: vote },
    };
    return [
      { type: 'MinuteCorrected', data: { ...corrected, itemId, ...changes } },
      ...noteExplanations(explained, itemId),
    ];
  },

  NoteMinutesApproved: (_, data) => [{ type: 'MinutesApproved', data, occurredOn: data.approvedOn }],
} satisfies Partial<Decider<MeetingStream>['decide']>;
