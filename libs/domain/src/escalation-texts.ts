import type { EscalationStream } from '#domain/escalation.types';
import type { Decider } from '#kernel/decider';

/** The keys of the texts about notices, powers, conditions and the step back. */
export const MEASURE_TEXTS = {
  DraftNotice: { text: 'item', copiedTo: 'item' },
  RedraftNotice: { text: 'item', copiedTo: 'item' },
  DiscardNotice: { reason: 'item' },
  SendNotice: { lateReason: 'item' },
  CorrectNotice: { reason: 'item' },
  LiftNotice: { reason: 'item' },
  ReinstateNotice: { reason: 'item' },
  MakeRepresentation: { text: 'item' },
  CorrectRepresentation: { text: 'item', reason: 'item' },
  AnswerRepresentation: { answer: 'item' },
  ProposePower: { reason: 'item' },
  WithdrawPowerProposal: { reason: 'item' },
  CorrectPower: { reason: 'item' },
  EndPower: { reason: 'item' },
  ReopenPower: { reason: 'item' },
  SetConcernCondition: { text: 'item' },
  CorrectConcernCondition: { text: 'item', reason: 'item' },
  JudgeConcernCondition: { note: 'item' },
  ReopenConcernCondition: { reason: 'item' },
  ProposeStepBack: { reason: 'item' },
  WithdrawStepBack: { reason: 'item' },
} satisfies Partial<Decider<EscalationStream>['personal']>;
