import { STANDING_TEXTS } from '#domain/board-standing-interests';
import type { BoardStream } from '#domain/board.types';
import type { Decider } from '#kernel/decider';

/** The personal texts of each command of a board, and the key of each. */
export const boardTexts: Decider<BoardStream>['personal'] = {
  ReviseTerms: { reason: 'item' },
  AmendTerms: { reason: 'item' },
  ReorganiseAreas: { reason: 'item' },
  SetFlagRules: { reason: 'item' },
  SetMatchingRules: { reason: 'item' },
  SetFollowUpRules: { reason: 'item' },
  SetEscalationRules: { reason: 'item' },
  ShareDashboard: { agreement: 'item' },
  StopSharingDashboard: { reason: 'item' },
  AgreeMeetingPattern: { reason: 'item' },
  PlanMeetings: { place: 'item' },
  AgreeConstituencies: { reason: 'item' },
  AgreeDecisionRules: { reason: 'item' },
  AgreeClause: { reason: 'item' },
  TakeBackClause: { reason: 'item' },
  EndClause: { reason: 'item' },
  AgreeListPrice: { reason: 'item' },
  EndListPrice: { reason: 'item' },
  AgreeContractTemplate: { reason: 'item' },
  EndContractTemplate: { reason: 'item' },
  ...STANDING_TEXTS,
};
