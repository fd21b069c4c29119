import type { RollEntry, Vote } from '#domain/meeting.events';
import type { DecisionRule } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';

/** Refuses the vote unless every voter is present, votes once and has no conflict of interest. */
export const refuseWrongVoters = (vote: Vote, present: readonly string[], conflicted: readonly string[]): void => {
  const voters = [...vote.for, ...vote.against, ...vote.abstained];
  refuseUnless(
    new Set(voters).size === voters.length,
    'voted-twice',
    'A member is named more than once in the vote. Name each member once.',
  );
  refuseUnless(
    voters.every((personId) => !conflicted.includes(personId)),
    'conflicted-member-voted',
    'A member with a conflict of interest must leave for the item and cannot vote. Leave this member out of the votes.',
  );
  refuseUnless(
    voters.every((personId) => present.includes(personId)),
    'not-present',
    'Only members on the roll who are recorded as present can vote. Read the attendance again, or record it first.',
  );
};

const hasChair = (decidedBy: readonly string[], roll: readonly RollEntry[]): boolean =>
  roll.some(({ office, personId }) => office === 'chair' && decidedBy.includes(personId));

const refuseTieUnlessCast = (vote: Vote, decidedBy: readonly string[], roll: readonly RollEntry[]): void => {
  refuseUnless(
    vote.for.length > 0,
    'nobody-voted',
    'Nobody voted for or against it, and a casting vote needs votes that are equal. Minute the votes, or another outcome.',
  );
  refuseUnless(
    vote.castingVote !== null && hasChair(decidedBy, roll),
    'casting-vote-needed',
    'The votes are equal. Minute the casting vote of a chair who is present and has no conflict of interest, or minute another outcome.',
  );
  refuseUnless(
    vote.castingVote === 'for',
    'not-carried',
    'The chair cast the vote against it. Minute the outcome that was carried.',
  );
};

/** Abstentions do not count as votes. */
const hasTwoThirds = (vote: Vote): boolean =>
  vote.for.length > 0 && 3 * vote.for.length >= 2 * (vote.for.length + vote.against.length);

/** Refuses the outcome unless it was carried under the board's decision rule. */
export const refuseFailedVote = (
  rule: DecisionRule,
  vote: Vote,
  decidedBy: readonly string[],
  roll: readonly RollEntry[],
): void => {
  if (rule === 'consensus') {
    refuseUnless(
      vote.against.length === 0,
      'no-consensus',
      'The board decides by consensus, and a member is against. Minute another outcome.',
    );
    refuseUnless(
      vote.for.length > 0,
      'not-carried',
      'No member is in favour, and a consensus needs at least one. Minute the votes of those in favour, or another outcome.',
    );
  }
  const tied = rule === 'majority' && vote.for.length === vote.against.length;
  if (tied) return refuseTieUnlessCast(vote, decidedBy, roll);
  refuseUnless(
    vote.castingVote === null,
    'casting-vote-not-needed',
    'A casting vote is allowed only if the votes are equal. Leave it out, or correct the votes.',
  );
  refuseUnless(
    rule !== 'two-thirds' || hasTwoThirds(vote),
    'no-two-thirds',
    'Fewer than two thirds of the votes are in favour. Minute the outcome that was carried.',
  );
  refuseUnless(
    vote.for.length > vote.against.length,
    'not-carried',
    'More members voted against it than for it. Minute the outcome that was carried.',
  );
};

/** Whether a vote carries the outcome under the board's decision rule. `decidedBy`: the members present without a conflict of interest. */
export const isCarried = (
  rule: DecisionRule,
  vote: Vote,
  decidedBy: readonly string[],
  roll: readonly RollEntry[],
): boolean => {
  if (rule === 'two-thirds') return hasTwoThirds(vote) && vote.castingVote === null;
  if (vote.for.length !== vote.against.length || rule === 'consensus') {
    const carried = vote.for.length > vote.against.length && (rule === 'majority' || vote.against.length === 0);
    return carried && vote.castingVote === null;
  }
  return vote.for.length > 0 && vote.castingVote === 'for' && hasChair(decidedBy, roll);
};
