import { refuseAfterLimit } from '#domain/contract-state';
import type { DraftFigures } from '#domain/contract.events';
import type { AwardFacts } from '#domain/contract-facts.types';
import { refuseReleasedAward, requireAward } from '#domain/decision-award';
import type { Decision } from '#domain/decision.types';
import type { Award } from '#domain/meeting.events';
import { refuseBlank } from '#domain/shared-rules';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const refuseBeyondAward = (draft: DraftFigures, award: Award): void => {
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

/** A fund pays exactly when the draft names one; where nobody pays, nothing is due. */
const refuseWrongPayer = ({ payer, fundId, pence }: DraftFigures, boardId: string, fund: AwardFacts['fund']): void => {
  if (payer !== 'fund') {
    refuseUnless(
      fundId === null,
      'fund-does-not-pay',
      `The payer is "${payer}". Leave out the fund, or name the payer "fund".`,
    );
    refuseUnless(
      payer !== 'none' || pence === 0,
      'nobody-pays',
      'Nobody pays, so the price must be 0. Give 0 pence, or name who pays.',
    );
    return;
  }
  refuseUnless(
    fundId !== null && fund?.boardId === boardId,
    'unknown-fund',
    'The board has no fund with this id. Name a fund of this board, or another payer.',
  );
};

/**
 * Refuses figures that the board's decision does not allow: its award, its first day, the leader's designation and the payer. A decision of
 * another board is answered as if it did not exist, before anything else about it is said.
 */
export const requireAwardFor = (
  draft: DraftFigures & { readonly boardId: string; readonly leaderId: string },
  { decision, leader, fund }: AwardFacts,
  today: IsoDay,
) => {
  refuseUnless(
    decision?.taken.boardId === draft.boardId,
    'unknown-decision',
    'The board has no decision with this id. Name a decision of the board that approves the support.',
  );
  refuseBlank(draft.reference, 'reference-needed', 'Give the contract a reference.');
  refuseReleasedAward(decision);
  const award = requireAward(decision, today);
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
  refuseUnless(
    leader.designated,
    'not-designated',
    'The leader is not designated for the whole contract. Name another leader, or renew the designation first.',
  );
  refuseWrongPayer(draft, draft.boardId, fund);
  const { effectiveFrom } = decision.taken;
  refuseUnless(
    draft.startsOn >= effectiveFrom,
    'starts-before-the-decision',
    `The decision takes effect on ${effectiveFrom}. Start the contract on that day or later.`,
  );
  refuseBeyondAward(draft, award);
  refuseAfterLimit(draft, today);
  return { award, leader, taken: decision.taken };
};

/** The school that the decision names. */
export const requireSchool = ({ schoolUrn }: Decision['taken']) => {
  refuseUnless(
    schoolUrn !== null,
    'decision-does-not-allow',
    'The decision does not name a school to support. Name another decision.',
  );
  return schoolUrn;
};
