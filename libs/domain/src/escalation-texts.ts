import type { EscalationStream } from '#domain/escalation.types';
import type { Decider } from '#kernel/decider';

/** The keys of the texts about notices, powers, conditions and the way back. */
export const MEASURE_TEXTS = {
  DraftNotice: { text: 'item', copiedTo: 'item' },
  RedraftNotice: { text: 'item', copiedTo: 'item' },
  DiscardNotice: { reason: 'item' },
  CorrectNotice: { text: 'item', reason: 'item' },
  LiftNotice: { reason: 'item' },
  MakeRepresentation: { text: 'item' },
  CorrectRepresentation: { text: 'item', reason: 'item' },
  AnswerRepresentation: { answer: 'item', text: 'item' },
  ProposePower: { reason: 'item' },
  WithdrawPowerProposal: { reason: 'item' },
  CorrectPower: { reason: 'item' },
  EndPower: { reason: 'item' },
  SetConcernCondition: { text: 'item' },
  CorrectConcernCondition: { text: 'item', reason: 'item' },
  JudgeConcernCondition: { note: 'item' },
  ProposeDeEscalation: { reason: 'item' },
  WithdrawDeEscalation: { reason: 'item' },
} satisfies Partial<Decider<EscalationStream>['personal']>;
