import { findAccountableSchool } from '#domain/alliance-accountability';
import { MAX_REASSIGNMENTS, MAX_STRANDS, MAX_TIERS } from '#domain/bounds';
import { refuseAfterEnd } from '#domain/alliance-lead-schools';
import type { WorkStrand } from '#domain/alliance-governance.types';
import type { Alliance, AllianceStream } from '#domain/alliance.types';
import { isSameList, refuseReversedPeriod, refuseWithoutChange } from '#domain/shared-rules';
import type { Period } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const requireTier = ({ tiers }: Alliance, tierId: string): Alliance['tiers'][number] => {
  const found = tiers.find((each) => each.tierId === tierId);
  refuseUnless(
    found !== undefined,
    'unknown-tier',
    'The alliance has no tier with this id. Read the alliance for the ids.',
  );
  return found;
};

const requireStrand = ({ strands }: Alliance, strandId: string): WorkStrand => {
  const found = strands.find((each) => each.strandId === strandId);
  refuseUnless(
    found !== undefined,
    'unknown-strand',
    'The alliance has no strand with this id. Read the alliance for the ids.',
  );
  return found;
};

/** Refuses an end before the beginning, and a second end. */
export const refuseWrongEnd = ({ from, to }: Period, on: IsoDay): void => {
  refuseUnless(to === null, 'already-ended', `It already ended on ${to ?? ''}. Correct it if that was a mistake.`);
  refuseUnless(from <= on, 'ends-before-it-begins', `It began on ${from}. Give that day or a later one.`);
};

const requireLast = ({ accountability }: WorkStrand): WorkStrand['accountability'][number] => {
  const last = accountability.at(-1);
  if (last === undefined) throw new TypeError('Somebody is accountable for a strand from its first event on.');
  return last;
};

/** Decisions on the tiers of an alliance, and on who is accountable for each strand of its work. */
export const decideGovernance = {
  SetUpTier: (state, data) => {
    refuseAfterEnd(state, data.from);
    refuseUnless(
      state.tiers.length < MAX_TIERS,
      'too-many-tiers',
      `The alliance has had ${MAX_TIERS} tiers, the most allowed. Correct one of them instead.`,
    );
    return [{ type: 'GovernanceTierSetUp', data, occurredOn: data.from }];
  },

  EndTier: (state, data) => {
    refuseAfterEnd(state, data.on);
    refuseWrongEnd(requireTier(state, data.tierId), data.on);
    return [{ type: 'GovernanceTierEnded', data, occurredOn: data.on }];
  },

  CorrectTier: (state, { tierId, name, purpose, from, to, reason }) => {
    const known = requireTier(state, tierId);
    refuseReversedPeriod({ from, to });
    refuseWithoutChange(name !== null || purpose !== null || known.from !== from || known.to !== to);
    const days = { from: { old: known.from, new: from }, to: { old: known.to, new: to } };
    return [{ type: 'GovernanceTierCorrected', data: { tierId, name, purpose, ...days, reason } }];
  },

  OpenStrand: (state, data) => {
    refuseAfterEnd(state, data.from);
    refuseUnless(
      state.strands.length < MAX_STRANDS,
      'too-many-strands',
      `The alliance has had ${MAX_STRANDS} strands of work, the most allowed. Correct one of them instead.`,
    );
    if (data.tierId !== null) requireTier(state, data.tierId);
    const schoolUrn = findAccountableSchool(state, data.accountable, { from: data.from, to: data.from });
    return [{ type: 'WorkStrandOpened', data: { ...data, schoolUrn }, occurredOn: data.from }];
  },

  ReassignStrand: (state, { strandId, accountable, from, reason }) => {
    const strand = requireStrand(state, strandId);
    const last = requireLast(strand);
    refuseUnless(
      strand.to === null,
      'already-ended',
      `The strand ended on ${strand.to ?? ''}. Open another strand, or correct its end.`,
    );
    refuseUnless(
      last.from < from,
      'reassigned-out-of-order',
      `Somebody has been accountable for the strand since ${last.from}. Give a later day.`,
    );
    refuseUnless(
      strand.accountability.length < MAX_REASSIGNMENTS,
      'too-many-reassignments',
      `The strand has been reassigned ${MAX_REASSIGNMENTS} times, the most allowed. Open another strand.`,
    );
    const schoolUrn = findAccountableSchool(state, accountable, { from, to: from });
    const old = { accountable: last.accountable, schoolUrn: last.schoolUrn };
    const data = { strandId, from, old, new: { accountable, schoolUrn }, reason };
    return [{ type: 'WorkStrandReassigned', data, occurredOn: from }];
  },

  EndStrand: (state, data) => {
    refuseAfterEnd(state, data.on);
    const strand = requireStrand(state, data.strandId);
    refuseWrongEnd({ from: requireLast(strand).from, to: strand.to }, data.on);
    return [{ type: 'WorkStrandEnded', data, occurredOn: data.on }];
  },

  CorrectStrand: (state, { strandId, name, tierId, accountable, from, to, reason }) => {
    const strand = requireStrand(state, strandId);
    const last = requireLast(strand);
    const before = strand.accountability.at(-2);
    refuseReversedPeriod({ from, to });
    refuseUnless(
      before === undefined || before.from < from,
      'reassigned-out-of-order',
      `Somebody else answered for the strand from ${before?.from ?? ''} on. Give a later day.`,
    );
    if (tierId !== null) requireTier(state, tierId);
    const schoolUrn = findAccountableSchool(state, accountable, { from, to: from });
    const old = { accountable: last.accountable, schoolUrn: last.schoolUrn };
    refuseWithoutChange(
      name !== null ||
        !isSameList(
          [strand.tierId, old.schoolUrn, old.accountable.memberId],
          [tierId, schoolUrn, accountable.memberId],
        ) ||
        !isSameList([last.from, strand.to], [from, to]),
    );
    const days = { from: { old: last.from, new: from }, to: { old: strand.to, new: to } };
    const data = { strandId, name, tierId: { old: strand.tierId, new: tierId }, ...days, reason };
    return [{ type: 'WorkStrandCorrected', data: { ...data, old, new: { accountable, schoolUrn } } }];
  },
} satisfies Partial<Decider<AllianceStream>['decide']>;

const withStrand = (state: Alliance, strandId: string, change: (strand: WorkStrand) => WorkStrand): Alliance => ({
  ...state,
  strands: state.strands.map((each) => (each.strandId === strandId ? change(each) : each)),
});

/** State changes of the tiers and strands. */
export const evolveGovernance = {
  GovernanceTierSetUp: (state, { tierId, from }) => ({ ...state, tiers: [...state.tiers, { tierId, from, to: null }] }),
  GovernanceTierEnded: (state, { tierId, on }) => ({
    ...state,
    tiers: state.tiers.map((each) => (each.tierId === tierId ? { ...each, to: on } : each)),
  }),
  GovernanceTierCorrected: (state, { tierId, from, to }) => ({
    ...state,
    tiers: state.tiers.map((each) => (each.tierId === tierId ? { tierId, from: from.new, to: to.new } : each)),
  }),
  WorkStrandOpened: (state, { strandId, tierId, accountable, schoolUrn, from }) => ({
    ...state,
    strands: [
      ...state.strands,
      { strandId, tierId, from, to: null, accountability: [{ accountable, schoolUrn, from }] },
    ],
  }),
  WorkStrandReassigned: (state, { strandId, from, new: next }) =>
    withStrand(state, strandId, (strand) => ({
      ...strand,
      accountability: [...strand.accountability, { ...next, from }],
    })),
  WorkStrandEnded: (state, { strandId, on }) => withStrand(state, strandId, (strand) => ({ ...strand, to: on })),
  WorkStrandCorrected: (state, { strandId, tierId, new: corrected, from, to }) =>
    withStrand(state, strandId, (strand) => ({
      ...strand,
      tierId: tierId.new,
      to: to.new,
      from: strand.accountability.length === 1 ? from.new : strand.from,
      accountability: [...strand.accountability.slice(0, -1), { ...corrected, from: from.new }],
    })),
} satisfies Partial<Decider<AllianceStream>['evolve']>;
