import { decideAims } from '#domain/contract-aims';
import { decideContractClauses } from '#domain/contract-clauses';
import { decideArranging } from '#domain/contract-arranging';
import { decideReplies } from '#domain/contract-replies';
import { decideDrafting } from '#domain/contract-drafting';
import { decideEndCorrections } from '#domain/contract-end-corrections';
import { decideJudgements } from '#domain/contract-judgements';
import { decideEvaluations } from '#domain/contract-evaluations';
import { decideFollowUps } from '#domain/contract-follow-ups';
import { decidePublications } from '#domain/contract-publications';
import { decideEnding } from '#domain/contract-ending';
import { decideContractAlliance } from '#domain/contract-alliance';
import { contractEvolver } from '#domain/contract-evolve';
import { decideExtension } from '#domain/contract-extension';
import { decideCircumstances } from '#domain/contract-circumstances';
import { decidePauses } from '#domain/contract-pauses';
import { decideMonitoring } from '#domain/contract-monitoring';
import { decideWorkPlans } from '#domain/contract-work-plans';
import { decideReviews } from '#domain/contract-reviews';
import { decideProgress } from '#domain/contract-progress';
import { decideProgressCorrections } from '#domain/contract-progress-corrections';
import { decideStartCorrections } from '#domain/contract-start-corrections';
import { decideSigning } from '#domain/contract-signing';
import { decideContractTakeOver } from '#domain/contract-take-over';
import { decideTeam } from '#domain/contract-team';
import { decideParts } from '#domain/contract-parts';
import { decidePrice } from '#domain/contract-price';
import { decideEvidence } from '#domain/contract-evidence';
import { decideProgrammes } from '#domain/contract-programmes';
import { contractTexts } from '#domain/contract-texts';
import { decideVariations } from '#domain/contract-variations';
import { decideVisitCorrections } from '#domain/contract-visit-corrections';
import { decideVisits } from '#domain/contract-visits';
import type { ContractStream } from '#domain/contract.types';
import { type Decider } from '#kernel/decider';
import { contractFacts } from '#domain/contract-facts';

/** The support contract between a school and a system leader, with clear aims and limits of time and money. */
export const contract: Decider<ContractStream> = {
  ...contractEvolver,
  decide: {
    ...decideDrafting,
    ...decideAims,
    ...decideParts,
    ...decideContractClauses,
    ...decidePrice,
    ...decideSigning,
    ...decideContractTakeOver,
    ...decideArranging,
    ...decideTeam,
    ...decideVisits,
    ...decideVisitCorrections,
    ...decideProgress,
    ...decideProgrammes,
    ...decideEvidence,
    ...decideStartCorrections,
    ...decideProgressCorrections,
    ...decideVariations,
    ...decideEnding,
    ...decideEndCorrections,
    ...decideReplies,
    ...decideCircumstances,
    ...decidePauses,
    ...decideMonitoring,
    ...decideWorkPlans,
    ...decideContractAlliance,
    ...decideReviews,
    ...decideExtension,
    ...decideJudgements,
    ...decideEvaluations,
    ...decidePublications,
    ...decideFollowUps,
  },
  facts: contractFacts,
  lookedUpByService: { AddGroupMember: ['hasConflict'] },
  personal: contractTexts,
};
