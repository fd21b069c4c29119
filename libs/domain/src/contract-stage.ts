import type { IsoDay } from '#kernel/time';

/** The stages of a contract in order. Read models use the same rule, so this file depends on no other part of a contract. */
export const STAGES = ['draft', 'signing', 'arranging', 'ready', 'running', 'ended', 'closed', 'withdrawn'] as const;

export type Stage = (typeof STAGES)[number];

/** Stages before the work starts. */
export const BEFORE_START: readonly Stage[] = ['draft', 'signing', 'arranging', 'ready'];

/** What the recorded events say about the stage of a contract. */
export interface StageFacts {
  /** Number of parties that have signed. */
  readonly signatures: number;
  /** Whether money and days were requested, because all parties have signed and the team is released. */
  readonly arranging: boolean;
  readonly moneyConfirmed: boolean;
  readonly daysConfirmed: boolean;
  readonly started: boolean;
  readonly ended: boolean;
  readonly closed: boolean;
  readonly withdrawn: boolean;
}

/** The stage from the recorded events alone, whatever the day. */
export const stageFrom = (facts: StageFacts): Stage => {
  if (facts.withdrawn) return 'withdrawn';
  if (facts.closed) return 'closed';
  if (facts.ended) return 'ended';
  if (facts.started) return 'running';
  if (!facts.arranging) return facts.signatures === 0 ? 'draft' : 'signing';
  return facts.moneyConfirmed && facts.daysConfirmed ? 'ready' : 'arranging';
};

/** A contract's recorded stage and its last day. */
export interface DatedStage {
  readonly stage: Stage;
  readonly endsOn: IsoDay;
}

/** Whether the last day has passed although no end is recorded. */
export const hasLapsed = ({ stage, endsOn }: DatedStage, today: IsoDay): boolean =>
  (stage === 'running' || BEFORE_START.includes(stage)) && endsOn < today;

/** The stage on a day. The time limit ends a running contract and withdraws one that never started, even before that is recorded. */
export const stageOn = (contract: DatedStage, today: IsoDay): Stage => {
  if (!hasLapsed(contract, today)) return contract.stage;
  return contract.stage === 'running' ? 'ended' : 'withdrawn';
};
