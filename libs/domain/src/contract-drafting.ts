import { refuseAfterLimit } from '#domain/contract-stage';
import type { Aim } from '#domain/contract.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { allowsContract } from '#domain/decision';
import type { Award } from '#domain/meeting.events';
import { refuseBlank } from '#domain/shared-rules';
import type { Decider, FactsFor, Occasion } from '#kernel/decider';
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
    'The contract ends before it starts; give a later end.',
  );
  const within =
    draft.pence <= award.mostPence && draft.halfDays <= award.mostHalfDays && draft.endsOn <= award.latestEnd;
  refuseUnless(
    within,
    'beyond-award',
    `The board allowed at most ${award.mostHalfDays} half-days, ${award.mostPence} pence and an end on ${award.latestEnd}; stay within it or ask the board again.`,
  );
};

const reliedOn = (draft: Draft, { decision, leader, fund, terms }: DraftFacts, { today }: Occasion) => {
  refuseUnless(decision !== undefined, 'unknown-decision', 'There is no such decision; a contract follows from one.');
  const award = allowsContract(decision, today);
  const { schoolUrn, boardId, requestId, effectiveFrom } = decision.taken;
  refuseUnless(schoolUrn !== null, 'decision-does-not-allow', 'The decision names no school to support.');
  refuseUnless(boardId === draft.boardId, 'another-board', 'The decision was taken by another board; name that one.');
  refuseUnless(terms !== null, 'unknown-board', 'There is no such board with terms of reference today.');
  refuseUnless(
    award.leaderId === draft.leaderId,
    'not-the-awarded-leader',
    'The board awarded the work to another leader.',
  );
  refuseUnless(leader !== undefined, 'unknown-leader', 'There is no such leader; register the designation first.');
  refuseUnless(
    leader.designated,
    'not-designated',
    'The leader is not designated from the start of the contract to its end.',
  );
  refuseUnless(fund?.boardId === boardId, 'unknown-fund', 'The board has no such fund; name one of its own.');
  refuseUnless(
    draft.startsOn >= effectiveFrom,
    'starts-before-the-decision',
    `The decision takes effect on ${effectiveFrom}; start the contract then or later.`,
  );
  refuseBeyondAward(draft, award);
  refuseAfterLimit(draft, today);
  return { award, schoolUrn, requestId, leader, terms };
};

const isBlank = (text: string): boolean => text.trim() === '';

/** Refuses an aim that nobody could judge: `aim-not-measurable`. */
export const refuseUnmeasurable = (aim: Aim, { agreed }: SupportContract): void => {
  const { measure, baseline, target } = aim;
  refuseUnless(
    ![aim.statement, measure.name, measure.unit, baseline.cohort, aim.assessor, aim.method].some(isBlank),
    'aim-not-measurable',
    'An aim needs a statement, a measure with its unit, the cohort of its baseline, an assessor and a method.',
  );
  refuseUnless(
    measure.direction === 'up' ? target.value > baseline.value : target.value < baseline.value,
    'aim-not-measurable',
    `The measure is to go ${measure.direction}, but the target does not lie beyond the baseline in that direction.`,
  );
  refuseUnless(
    baseline.on <= target.by && target.by <= agreed.endsOn,
    'aim-not-measurable',
    `The target must be due after its baseline was taken and by the end of the contract, ${agreed.endsOn}.`,
  );
};

const refuseOnceSigned = (state: SupportContract, today: IsoDay): void => {
  refuseUnless(!state.withdrawn, 'contract-withdrawn', 'The contract was withdrawn.');
  refuseUnless(
    state.signatures.length === 0,
    'already-signed',
    'The contract has a signature; aims change only by a variation now.',
  );
  refuseAfterLimit(state.agreed, today);
};

/** From the decision to a draft with aims. */
export const drafting = {
  DraftContract: {
    absent: ({ decisionId, ...draft }, occasion, facts) => {
      refuseBlank(draft.reference, 'reference-needed', 'Give the contract a reference that people can read.');
      const { award, schoolUrn, requestId, leader, terms } = reliedOn({ decisionId, ...draft }, facts, occasion);
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
      'aim-known',
      'The contract has an aim with this id; drop it first, or use a new id.',
    );
    refuseUnmeasurable(aim, state);
    return [{ type: 'AimAgreed', data: aim }];
  },

  DropAim: (state, data, { today }) => {
    refuseOnceSigned(state, today);
    const known = state.aims.some(({ aimId }) => aimId === data.aimId);
    refuseUnless(known, 'unknown-aim', 'The contract has no such aim.');
    return [{ type: 'AimDropped', data }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
