import { board, termsOn } from '#domain/board';
import type { DatedTerms } from '#domain/board.types';
import type { DecisionStream } from '#domain/decision.types';
import { leader } from '#domain/leader';
import { isDesignatedOn } from '#domain/leader-designation';
import { refuseUnlessWholeAward, refuseWrongLeader, refuseWrongProvider } from '#domain/meeting-awards';
import { lookUpProvider } from '#domain/provider';
import { isClosedOn, school } from '#domain/school';
import { refuseBlank, refuseFutureDay } from '#domain/shared-rules';
import type { Code } from '#domain/vocabulary';
import { lookUp, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type TakeOver = DecisionStream['commands']['TakeOverDecision'];

/**
 * Refuses an award without work that can still be done. Its figures are those that the board decided at that time, so the limits of today's terms do not
 * apply to them.
 */
const refuseWrongAward = ({ award, effectiveFrom }: TakeOver, levels: readonly Code[], today: IsoDay): void => {
  refuseUnlessWholeAward(award);
  refuseUnless(
    levels.includes(award.level),
    'unknown-level',
    `Name a level that the board has or had: ${levels.join(', ')}.`,
  );
  refuseUnless(
    effectiveFrom <= award.latestEnd,
    'award-ends-before-it-begins',
    'The award ends before it takes effect. Give a later end.',
  );
  refuseUnless(
    today <= award.latestEnd,
    'award-ended',
    `The award ended on ${award.latestEnd}. Only support that still runs can be taken over from paper. Give the latest end of the award, if it is a later day.`,
  );
};

const refuseWrongDays = ({ madeOn, effectiveFrom }: TakeOver, usedSince: IsoDay, today: IsoDay): void => {
  refuseFutureDay(madeOn, today);
  refuseUnless(
    madeOn <= usedSince,
    'decided-with-this-service',
    `The board has decided with this service since ${usedSince}, so a later decision cannot be taken over from paper. Schedule the meeting that took it, and minute the decision there. A past meeting can be recorded afterwards.`,
  );
  refuseUnless(
    madeOn <= effectiveFrom,
    'effective-before-the-decision',
    `The board decided on ${madeOn}. Give that day or a later one as the day from which the decision takes effect.`,
  );
};

/** A board that only recommends needs the answer of the council also to what it recommended on paper. */
const findOutcome = ({ conditions }: TakeOver, { power }: DatedTerms) => {
  if (power === 'decides') return conditions.length === 0 ? 'approve' : 'approve-with-conditions';
  refuseUnless(
    conditions.length === 0,
    'condition-not-allowed',
    'The board recommends support, and a recommendation cannot have conditions. Leave them out.',
  );
  return 'recommend';
};

/** Refuses `already-rejected` for an entry from paper that the chair rejected. */
const refuseRejectedEntry = ({ takenOver }: Pick<DecisionStream['state'], 'takenOver'>): void =>
  refuseUnless(
    takenOver?.status !== 'rejected',
    'already-rejected',
    'This entry was rejected. Enter the decision again as the board took it.',
  );

/** Refuses `already-rejected`, or `already-rescinded` with this sentence. */
export const refuseWithoutEffect = (state: DecisionStream['state'], sentence: string): void => {
  refuseRejectedEntry(state);
  refuseUnless(!state.rescinded, 'already-rescinded', sentence);
};

const refuseUnlessWaiting = ({ takenOver, rescinded }: DecisionStream['state']): { readonly enteredBy: string } => {
  refuseUnless(
    takenOver !== null,
    'not-taken-over',
    'The decision was minuted at a meeting, so it needs no confirmation. Rescind it if it must not apply.',
  );
  refuseRejectedEntry({ takenOver });
  refuseUnless(
    takenOver.status === 'unconfirmed',
    'already-confirmed',
    'The decision is already confirmed. Rescind it if it must not apply.',
  );
  refuseUnless(!rescinded, 'already-rescinded', 'The decision was rescinded. You do not need to confirm it.');
  return takenOver;
};

/**
 * Decisions on what a board decided before it used this service. The clerk enters it from paper with its true days, and somebody else, who chairs the
 * board, confirms it, because it commits public money without a meeting.
 */
export const decideTakeOver = {
  TakeOverDecision: {
    create: (entry, { today, actor }, facts) => {
      const { source, interested, reference, ...data } = entry;
      const { board: known, school: supported } = facts;
      refuseUnless(
        known !== null,
        'unknown-board',
        'There is no board with this id that has terms of reference today. Check the id.',
      );
      refuseUnless(
        supported !== undefined,
        'unknown-school',
        'There is no school with this URN in the register. Check the URN.',
      );
      refuseBlank(reference, 'reference-needed', 'Give the reference of the decision in the papers of the board.');
      refuseWrongDays(entry, known.usedSince, today);
      refuseUnless(
        !supported.closed,
        'school-closed',
        `By the register, the school closed before the decision took effect on ${entry.effectiveFrom}. Name its successor instead.`,
      );
      refuseWrongLeader({ effectiveFrom: today }, facts.leader, data);
      refuseWrongProvider(data.award, facts.provider, facts.leader, data);
      refuseWrongAward(entry, known.levels, today);
      const outcome = findOutcome(entry, known.terms);
      const taken = { ...data, outcome, meetingId: null, itemId: null, requestId: null } as const;
      return [
        { type: 'DecisionTaken', data: taken, occurredOn: data.madeOn },
        { type: 'DecisionTakenOver', data: { boardId: data.boardId, enteredBy: actor, interested, source, reference } },
      ];
    },
  },

  ConfirmTakenOverDecision: (state, _, { actor }) => {
    const { enteredBy } = refuseUnlessWaiting(state);
    refuseUnless(
      enteredBy !== actor,
      'second-person-needed',
      'You entered this decision. Ask somebody else who chairs the board to confirm it.',
    );
    return [{ type: 'TakenOverDecisionConfirmed', data: { boardId: state.taken.boardId } }];
  },

  RejectTakenOverDecision: (state, data) => {
    refuseUnlessWaiting(state);
    return [{ type: 'TakenOverDecisionRejected', data }];
  },
} satisfies Partial<Decider<DecisionStream>['decide']>;

const listLevels = (terms: readonly DatedTerms[]): Code[] => [
  ...new Set(terms.flatMap(({ levels }) => levels.map(({ code }) => code))),
];

/** What the entry of a decision from paper needs to know. */
export const takeOverFacts = {
  board: ({ boardId }, { today }) =>
    lookUp(board, boardId, (found) => {
      const terms = found === undefined ? null : termsOn(found, today);
      if (found === undefined || terms === null) return null;
      return { terms, levels: listLevels(found.terms), usedSince: found.usedSince };
    }),
  // A school that closed since then is named as it was, and the closing is noted on the contract.
  school: ({ schoolUrn, effectiveFrom }) =>
    lookUp(school, schoolUrn, (found) => found && { closed: isClosedOn(found, effectiveFrom) }),
  // The leader must be designated for the work that is left.
  leader: ({ award }, { today }) =>
    lookUp(leader, award.leaderId, (found) => {
      if (found === undefined) return undefined;
      const { personId, homeSchoolUrn, employer, allianceId } = found;
      return { personId, homeSchoolUrn, employer, allianceId, designated: isDesignatedOn(found, today) };
    }),
  provider: ({ award }, { today }) => lookUpProvider(award.provider, today),
} satisfies NonNullable<Decider<DecisionStream>['facts']>['TakeOverDecision'];
