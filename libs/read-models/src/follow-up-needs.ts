import type { ContractEvents } from '#domain/contract.events';
import type { DomainEvent } from '#kernel/event';

/** What decides whether the board must check that the improvement of a contract lasted. */
export interface FollowUpNeed {
  /** The aims that were met, at least in part. */
  readonly improvedAims: readonly string[];
  /** Whether another contract carries the work on: an extension, or one with another provider. */
  readonly isContinued: boolean;
}

export const INITIAL_NEED: FollowUpNeed = { improvedAims: [], isContinued: false };

type EventOf<Name extends keyof ContractEvents> = Pick<DomainEvent<ContractEvents[Name]>, 'data'>;

const judge = (need: FollowUpNeed, aimId: string, judgement: string): FollowUpNeed => {
  const others = need.improvedAims.filter((each) => each !== aimId);
  const hasImproved = judgement === 'met' || judgement === 'partly-met';
  return { ...need, improvedAims: hasImproved ? [...others, aimId] : others };
};

const answer = (need: FollowUpNeed, given: string | null): FollowUpNeed => ({
  ...need,
  isContinued: need.isContinued || given === 'replace',
});

/** The need after each event that changes it. */
export const needAfter = {
  AimJudged: (need: FollowUpNeed, { data }: EventOf<'AimJudged'>) => judge(need, data.aimId, data.judgement),
  JudgementCorrected: (need: FollowUpNeed, { data }: EventOf<'JudgementCorrected'>) =>
    judge(need, data.aimId, data.judgement.new),
  // A varied aim has no judgement any more.
  VariationAgreed: (need: FollowUpNeed, { data }: EventOf<'VariationAgreed'>): FollowUpNeed => ({
    ...need,
    improvedAims: need.improvedAims.filter((aimId) => data.aims.every(({ old }) => old.aimId !== aimId)),
  }),
  ContractExtended: (need: FollowUpNeed): FollowUpNeed => ({ ...need, isContinued: true }),
  CircumstanceAnswered: (need: FollowUpNeed, { data }: EventOf<'CircumstanceAnswered'>) => answer(need, data.answer),
  ReviewDecided: (need: FollowUpNeed, { data }: EventOf<'ReviewDecided'>) => answer(need, data.answer),
};

export const mustBeChecked = ({ improvedAims, isContinued }: FollowUpNeed): boolean =>
  improvedAims.length > 0 && !isContinued;
