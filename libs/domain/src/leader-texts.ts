import type { LeaderStream } from '#domain/leader.types';
import type { Decider } from '#kernel/decider';

/** The texts of a leader in which people can be named, by command, with the owner of the key of each. */
export const LEADER_TEXTS: NonNullable<Decider<LeaderStream>['personal']> = {
  WithdrawDesignation: { reason: 'item' },
  PassLeaderOn: { reason: 'item' },
  CorrectPassingOn: { reason: 'item' },
  CorrectDesignation: { reason: 'item' },
  CorrectOffer: { reason: 'item' },
  RecallRelease: { reason: 'item' },
  SetCeiling: { reason: 'item' },
  LiftCeiling: { reason: 'item' },
  RecordExpertise: { evidence: 'item', source: 'item' },
  EndExpertise: { reason: 'item' },
  CorrectExpertise: { evidence: 'item', source: 'item', reason: 'item' },
};
