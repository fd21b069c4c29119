import {
  refuseAfterEnd,
  refuseEndBeforeEntries,
  refuseOtherAreas,
  refuseWrongLeadSchools,
} from '#domain/alliance-lead-schools';
import type { DatedLeadSchools } from '#domain/alliance.events';
import type { Alliance, AllianceMember, AllianceStream } from '#domain/alliance.types';
import { actsAsClerk } from '#domain/person-ties';
import { periodsOverlap, refuseFutureDay, refuseReversedPeriod, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

export const requireMember = ({ members }: Alliance, memberId: string): AllianceMember => {
  const member = members.find((each) => each.memberId === memberId);
  refuseUnless(member !== undefined, 'unknown-member', 'The alliance has no member with this id. Check the id.');
  return member;
};

type Details = Pick<AllianceMember, 'urn' | 'kind' | 'from' | 'to'>;

/** Refuses a school without a URN, another member with one, and a school that is a member twice on a day. */
export const refuseWrongMember = (others: readonly AllianceMember[], details: Details): void => {
  refuseUnless(
    (details.kind === 'school') === (details.urn !== null),
    'kind-mismatch',
    'Give the URN of a school, and no URN of a member of another kind.',
  );
  refuseUnless(
    details.urn === null ||
      others.every(({ urn, ...period }) => urn !== details.urn || !periodsOverlap(period, details)),
    'already-a-member',
    'This school is already a member on that day. Record its departure first.',
  );
};

const requireLeadSchools = ({ leadSchoolsByDay }: Alliance, from: IsoDay): DatedLeadSchools => {
  const found = leadSchoolsByDay.find((each) => each.from === from);
  refuseUnless(
    found !== undefined,
    'unknown-lead-school-change',
    `The lead schools changed on ${leadSchoolsByDay.map((each) => each.from).join(', ')}. Name one of these days.`,
  );
  return found;
};

/** The first day stays between those before and after it. The first one of all can be in the future, like that of a new alliance. */
const refuseOutOfOrder = (
  { leadSchoolsByDay }: Alliance,
  entry: DatedLeadSchools,
  from: IsoDay,
  today: IsoDay,
): void => {
  const index = leadSchoolsByDay.indexOf(entry);
  const [before, after] = [leadSchoolsByDay[index - 1], leadSchoolsByDay[index + 1]];
  refuseUnless(
    (before === undefined || before.from < from) && (after === undefined || from < after.from),
    'lead-schools-out-of-order',
    `The lead schools also changed on ${[before?.from, after?.from].filter(Boolean).join(' and ')}. Give a day that keeps the order.`,
  );
  if (before !== undefined) refuseFutureDay(from, today);
};

/** Decisions that correct lead schools or members. */
export const decideAllianceCorrections = {
  CorrectLeadSchools: (state, { change, reason, ...corrected }, context, { areas, remit }) => {
    const old = requireLeadSchools(state, change);
    const isSame = old.leadSchools.length === corrected.leadSchools.length;
    refuseWithoutChange(
      old.from !== corrected.from ||
        old.form !== corrected.form ||
        !isSame ||
        old.leadSchools.some((urn) => !corrected.leadSchools.includes(urn)),
    );
    refuseOutOfOrder(state, old, corrected.from, context.today);
    refuseAfterEnd(state, corrected.from);
    refuseWrongLeadSchools(corrected);
    if (actsAsClerk(context)) refuseOtherAreas(areas, remit);
    const isLatest = state.leadSchoolsByDay.at(-1) === old;
    const isFirst = state.leadSchoolsByDay[0] === old;
    const { from, form, leadSchools } = old;
    return [
      {
        type: 'LeadSchoolsCorrected',
        data: { old: { from, form, leadSchools }, new: corrected, isFirst, isLatest, reason },
      },
    ];
  },

  CorrectMember: (state, { memberId, organisation, urn, kind, engagement, from, to, reason }) => {
    const known = requireMember(state, memberId);
    refuseWithoutChange(
      organisation !== null ||
        known.urn !== urn ||
        known.kind !== kind ||
        known.engagement !== engagement ||
        known.from !== from ||
        known.to !== to,
    );
    refuseReversedPeriod({ from, to });
    refuseUnless(
      state.to === null || (to !== null && to <= state.to),
      'alliance-ended',
      `The alliance ended on ${state.to ?? ''}. Give that day or an earlier one as the last day of the member.`,
    );
    refuseWrongMember(
      state.members.filter((each) => each !== known),
      { urn, kind, from, to },
    );
    const data = {
      memberId,
      organisation,
      urn: { old: known.urn, new: urn },
      kind: { old: known.kind, new: kind },
      engagement: { old: known.engagement, new: engagement },
      from: { old: known.from, new: from },
      to: { old: known.to, new: to },
      reason,
    };
    return [{ type: 'AllianceMemberCorrected', data }];
  },

  CorrectAllianceEnd: (state, { on, endReason, reason }) => {
    const { to: old, members, membersAtEnd } = state;
    refuseUnless(old !== null, 'not-ended', 'The alliance has not ended. End it instead.');
    refuseWithoutChange(on !== old || endReason !== null);
    refuseUnless(
      on !== null || endReason === null,
      'ended-or-not',
      'Without a last day the alliance has not ended. Leave out the reason for the end, or give a last day.',
    );
    if (on !== null) refuseEndBeforeEntries(state, on);
    const moving = members.filter(({ memberId, to }) => to === old && membersAtEnd.includes(memberId));
    const data = { on: { old, new: on }, endReason, members: moving.map(({ memberId }) => memberId), reason };
    return [{ type: 'AllianceEndCorrected', data }];
  },
} satisfies Partial<Decider<AllianceStream>['decide']>;

/** What these corrections change. */
export const evolveAllianceCorrections = {
  AllianceEndCorrected: (state, { on, members }) => ({
    ...state,
    to: on.new,
    membersAtEnd: on.new === null ? [] : state.membersAtEnd,
    members: state.members.map((member) => (members.includes(member.memberId) ? { ...member, to: on.new } : member)),
  }),
  LeadSchoolsCorrected: (state, { old, new: corrected, isFirst }) => ({
    ...state,
    from: isFirst ? corrected.from : state.from,
    leadSchoolsByDay: state.leadSchoolsByDay.map((each) => (each.from === old.from ? corrected : each)),
  }),
  AllianceMemberCorrected: (state, { memberId, organisation, urn, kind, engagement, from, to }) => ({
    ...state,
    members: state.members.map((member) =>
      member.memberId === memberId
        ? {
            ...member,
            organisation: organisation ?? member.organisation,
            urn: urn.new,
            kind: kind.new,
            engagement: engagement.new,
            from: from.new,
            to: to.new,
          }
        : member,
    ),
  }),
} satisfies Partial<Decider<AllianceStream>['evolve']>;
