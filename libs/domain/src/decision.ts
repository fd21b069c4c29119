import type { DecisionEvents } from '#domain/decision.events';

export type DecisionCommands = {
  OpenDecision: DecisionEvents['DecisionTaken'];
  DischargeCondition: { conditionId: string; evidence: string };
  RescindDecision: { reason: string };
};

export type Decision = { readonly taken: DecisionEvents['DecisionTaken'] };
