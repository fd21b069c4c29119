import { MAX_AIMS } from '#domain/bounds';
import { refuseAfterLimit } from '#domain/contract-state';
import type { Aim } from '#domain/contract.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { requireAward } from '#domain/decision';
import type { Award } from '#domain/meeting.events';
import { refuseBlank } from '#domain/shared-rules';
import type { Decider, FactsFor, CommandContext } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type Draft = ContractStream['commands']['DraftContract'];
type DraftFacts = FactsFor<ContractStream, 'DraftContract'>;

const refuseBeyondAward = (draft: Draft, award: Award): void => {
  refuseUnless(
    Number.isInteger(draft.halfDays) && draft.halfDays > 0,
    'half-days-must-be-positive',
    'Plan a whole number of half-days, at least one.',
  );
  refuseUnless(
    Number.isInteger(draft.pence) && draft.pence >= 0,
    'pence-must-be-whole',
    'Give the price in whole pence.',
  );
  refuseUnless(
    draft.startsOn <= draft.endsOn,
    'ends-before-it-starts',
    'The contract ends before it starts. Give a later end.',
  );
  const within =
    draft.pence <= award.mostPence && draft.halfDays <= award.mostHalfDays && draft.endsOn <= award.latestEnd;
  refuseUnless(
    within,
    'beyond-award',
    `The board awarded at most ${award.mostHalfDays} half-days, ${award.mostPence} pence and an end on ${award.latestEnd}. Stay within the award or ask the board for a new decision.`,
  );
};

const requireDraftBasis = (draft: Draft, { decision, leader, fund, terms }: DraftFacts, { today }: CommandContext) => {
  // A decision of another board is answered as if it did not exist, before anything else about it is said.
  refuseUnless(
    decision !== undefined && decision.taken.boardId === draft.boardId,
    'unknown-decision',
    'The board has no decision with this id. A contract must follow from a decision of its board.',
  );
  const award = requireAward(decision, today);
  const { schoolUrn, boardId, requestId, effectiveFrom } = decision.taken;
  refuseUnless(schoolUrn !== null, 'decision-does-not-allow', 'The decision does not name a school to support.');
  refuseUnless(terms !== null, 'unknown-board', 'There is no board with this id that has terms of reference today.');
  refuseUnless(
    award.leaderId === draft.leaderId,
    'not-the-awarded-leader',
    'The board awarded the work to another leader. Name that leader.',
  );
  refuseUnless(
    leader !== undefined,
    'unknown-leader',
    'There is no leader with this id. Register the designation first.',
  );
  refuseUnless(leader.designated, 'not-designated', 'The leader is not designated for the whole contract.');
  refuseUnless(
    fund?.boardId === boardId,
    'unknown-fund',
    'The board has no fund with this id. Name a fund of this board.',
  );
  refuseUnless(
    draft.startsOn >= effectiveFrom,
    'starts-before-the-decision',
    `The decision takes effect on ${effectiveFrom}. Start the contract on that day or later.`,
  );
  refuseBeyondAward(draft, award);
  refuseAfterLimit(draft, today);
  return { award, schoolUrn, requestId, leader, terms };
};

const isBlank = (text: string): boolean => text.trim() === '';

/** Refuses `aim-not-measurable` unless the aim has a measure with a unit, and a target that can be judged by it. */
export const refuseUnmeasurable = (aim: Aim, { agreed }: SupportContract): void => {
  const { measure, baseline, target } = aim;
  refuseUnless(
    ![measure.name, measure.unit].some(isBlank),
    'aim-not-measurable',
    'An aim must have a measure with its unit. Name both.',
  );
  refuseUnless(
    measure.direction === 'up' ? target.value > baseline.value : target.value < baseline.value,
    'aim-not-measurable',
    `The measure is expected to go ${measure.direction}, but the target does not go ${measure.direction} from the baseline.`,
  );
  refuseUnless(
    baseline.on <= target.by && target.by <= agreed.endsOn,
    'aim-not-measurable',
    `The target must be due on or after the day of the baseline, and by the end of the contract on ${agreed.endsOn}.`,
  );
};

const refuseOnceSigned = (state: SupportContract, today: IsoDay): void => {
  refuseUnless(!state.withdrawn, 'contract-withdrawn', 'The contract was withdrawn.');
  refuseUnless(
    state.signatures.length === 0,
    'contract-already-signed',
    'The contract has a signature. Aims can now change only by a variation.',
  );
  refuseAfterLimit(state.agreed, today);
};

/** Decisions on drafting: the draft from the board's decision, and its aims. */
export const decideDrafting = {
  DraftContract: {
    create: ({ decisionId, ...draft }, context, facts) => {
      refuseBlank(draft.reference, 'reference-needed', 'Give the contract a reference.');
      const { award, schoolUrn, requestId, leader, terms } = requireDraftBasis(
        { decisionId, ...draft },
        facts,
        context,
      );
      const { reviewEveryDays, reportEveryDays, graceDays, missedVisitReasons, earlyEndCauses } = terms;
      const data = {
        ...draft,
        decisionId,
        requestId,
        schoolUrn,
        leaderPersonId: leader.personId,
        homeSchoolUrn: leader.homeSchoolUrn,
        allianceId: leader.allianceId,
        level: award.level,
        reviewEveryDays,
        reportEveryDays,
        graceDays,
        missedVisitReasons: missedVisitReasons.map(({ code }) => code),
        earlyEndCauses: earlyEndCauses.map(({ code }) => code),
      };
      return [{ type: 'ContractDrafted', data }];
    },
  },

  AgreeAim: (state, aim, { today }) => {
    refuseOnceSigned(state, today);
    refuseUnless(
      state.aims.every(({ aimId }) => aimId !== aim.aimId),
      'aim-id-already-used',
      'The contract already has an aim with this id. Drop that aim first, or use a new id.',
    );
    refuseUnless(
      state.aims.length < MAX_AIMS,
      'too-many-aims',
      `The contract has ${MAX_AIMS} aims, the most that one can have. Drop one first.`,
    );
    refuseUnmeasurable(aim, state);
    return [{ type: 'AimAgreed', data: aim }];
  },

  DropAim: (state, data, { today }) => {
    refuseOnceSigned(state, today);
    const known = state.aims.some(({ aimId }) => aimId === data.aimId);
    refuseUnless(known, 'unknown-aim', 'The contract has no aim with this id. Check the id.');
    return [{ type: 'AimDropped', data }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
