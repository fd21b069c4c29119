import { board, termsOn } from '#domain/board';
import type { DatedTerms } from '#domain/board.types';
import type { DecisionStream } from '#domain/decision.types';
import { leader } from '#domain/leader';
import { isDesignatedOn } from '#domain/leader-designation';
import { refuseUnlessWhole, refuseWrongLeader, refuseWrongProvider } from '#domain/meeting-awards';
import { lookUpProvider } from '#domain/provider';
import { isClosedOn, school } from '#domain/school';
import { refuseFutureDay } from '#domain/shared-rules';
import { lookUp, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type TakeOver = DecisionStream['commands']['TakeOverDecision'];

/**
 * Refuses an award without work that can still be done. Its figures are those that the board decided at that time, so the limits of today's terms do not
 * apply to them.
 */
const refuseWrongAward = ({ award, effectiveFrom }: TakeOver, terms: DatedTerms, today: IsoDay): void => {
  refuseUnlessWhole(award);
  refuseUnless(
    terms.levels.some(({ code }) => code === award.level),
    'unknown-level',
    `Name one of the board's levels: ${terms.levels.map(({ code }) => code).join(', ')}.`,
  );
  refuseUnless(
    effectiveFrom <= award.latestEnd,
    'award-ends-before-it-begins',
    'The award ends before it takes effect. Give a later end.',
  );
  refuseUnless(
    today <= award.latestEnd,
    'award-is-over',
    `The work could run until ${award.latestEnd}. Only support that still runs is taken over.`,
  );
};

const refuseUnlessWaiting = ({ takenOver, rescinded }: DecisionStream['state']): { readonly enteredBy: string } => {
  refuseUnless(
    takenOver !== null,
    'not-taken-over',
    'The decision was minuted at a meeting, so there is nothing to confirm.',
  );
  refuseUnless(!rescinded, 'already-rescinded', 'The decision was rejected or rescinded. Enter it again.');
  refuseUnless(!takenOver.confirmed, 'already-confirmed', 'The decision is already confirmed.');
  return takenOver;
};

/**
 * Decisions on what a board decided before it used this service. The clerk enters it from paper with its true days, and somebody else, who chairs the
 * board, confirms it, because it commits public money without a meeting.
 */
export const decideTakeOver = {
  TakeOverDecision: {
    create: ({ source, ...data }, { today, actor }, facts) => {
      const { terms, school: supported } = facts;
      refuseUnless(
        terms !== null,
        'unknown-board',
        'There is no board with this id that has terms of reference today.',
      );
      refuseUnless(
        supported !== undefined,
        'unknown-school',
        'There is no school with this URN in the register. Check the URN.',
      );
      refuseUnless(!supported.closed, 'school-closed', 'The school is closed. Name its successor instead.');
      refuseFutureDay(data.madeOn, today);
      refuseUnless(
        data.madeOn <= data.effectiveFrom,
        'effective-before-the-decision',
        `The board decided on ${data.madeOn}. Its decision must take effect on that day or later.`,
      );
      refuseWrongLeader(data, facts.leader, data);
      refuseWrongProvider(data.award, facts.provider, facts.leader, data);
      refuseWrongAward({ ...data, source }, terms, today);
      const outcome = data.conditions.length === 0 ? 'approve' : 'approve-with-conditions';
      const taken = { ...data, outcome, meetingId: null, itemId: null, requestId: null } as const;
      return [
        { type: 'DecisionTaken', data: taken, occurredOn: data.madeOn },
        { type: 'DecisionTakenOver', data: { boardId: data.boardId, enteredBy: actor, source } },
      ];
    },
  },

  ConfirmTakenOverDecision: (state, _, { actor }) => {
    const { enteredBy } = refuseUnlessWaiting(state);
    refuseUnless(
      enteredBy !== actor,
      'own-entry',
      'You entered this decision yourself. Somebody else who chairs the board must confirm it.',
    );
    return [{ type: 'TakenOverDecisionConfirmed', data: { boardId: state.taken.boardId } }];
  },

  RejectTakenOverDecision: (state, data) => {
    refuseUnlessWaiting(state);
    return [{ type: 'TakenOverDecisionRejected', data }];
  },
} satisfies Partial<Decider<DecisionStream>['decide']>;

/** What the entry of a decision from paper needs to know. */
export const takeOverFacts = {
  terms: ({ boardId }, { today }) => lookUp(board, boardId, (found) => (found ? termsOn(found, today) : null)),
  school: ({ schoolUrn }, { today }) =>
    lookUp(school, schoolUrn, (found) => found && { closed: isClosedOn(found, today) }),
  leader: ({ award, effectiveFrom }) =>
    lookUp(leader, award.leaderId, (found) => {
      if (found === undefined) return undefined;
      const { personId, homeSchoolUrn, employer, allianceId } = found;
      return { personId, homeSchoolUrn, employer, allianceId, designated: isDesignatedOn(found, effectiveFrom) };
    }),
  provider: ({ award, effectiveFrom }) => lookUpProvider(award.provider, effectiveFrom),
} satisfies NonNullable<Decider<DecisionStream>['facts']>['TakeOverDecision'];
