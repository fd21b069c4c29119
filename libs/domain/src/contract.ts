import { board, termsOn } from '#domain/board';
import { decideReplies } from '#domain/contract-replies';
import { decideDrafting } from '#domain/contract-drafting';
import { decideEnding } from '#domain/contract-ending';
import { evolveContract } from '#domain/contract-evolve';
import { decideProgress } from '#domain/contract-progress';
import { decideSigning } from '#domain/contract-signing';
import { decideVariations } from '#domain/contract-variations';
import { decideVisits } from '#domain/contract-visits';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { decision } from '#domain/decision';
import { fund } from '#domain/fund';
import { isDesignatedThroughout, leader } from '#domain/leader';
import { NO_ID } from '#domain/shared-rules';
import { lookUp, type CommandContext, type Decider } from '#kernel/decider';

const decisionFact = {
  decision: (_: object, __: object, state: SupportContract | undefined) =>
    lookUp(decision, state?.agreed.decisionId ?? NO_ID, (found) => found),
};

const termsFact = {
  terms: (_: object, { today }: CommandContext, state: SupportContract | undefined) =>
    lookUp(board, state?.agreed.boardId ?? NO_ID, (found) => (found ? termsOn(found, today) : null)),
};

/** The support contract between a school and a system leader, with clear aims and limits of time and money. */
export const contract: Decider<ContractStream> = {
  category: 'contract',
  decide: {
    ...decideDrafting,
    ...decideSigning,
    ...decideVisits,
    ...decideProgress,
    ...decideVariations,
    ...decideEnding,
    ...decideReplies,
  },
  evolve: evolveContract,
  facts: {
    SignContract: decisionFact,
    RenewArrangements: decisionFact,
    StartContract: {
      ...decisionFact,
      leader: ({ startedOn }, _, state) =>
        lookUp(leader, state?.agreed.leaderId ?? NO_ID, (found) => {
          if (found === undefined || state === undefined) return undefined;
          return { designated: isDesignatedThroughout(found, { from: startedOn, to: state.agreed.endsOn }) };
        }),
    },
    RecordMissedVisit: termsFact,
    EndContractEarly: termsFact,
    DraftContract: {
      decision: ({ decisionId }) => lookUp(decision, decisionId, (found) => found),
      leader: ({ leaderId, startsOn, endsOn }) =>
        lookUp(leader, leaderId, (found) => {
          if (found === undefined) return undefined;
          const { personId, homeSchoolUrn, allianceId } = found;
          const designated = isDesignatedThroughout(found, { from: startsOn, to: endsOn });
          return { personId, homeSchoolUrn, allianceId, designated };
        }),
      fund: ({ fundId }) => lookUp(fund, fundId, (found) => found && { boardId: found.boardId }),
      terms: ({ boardId }, { today }) => lookUp(board, boardId, (found) => (found ? termsOn(found, today) : null)),
    },
  },
  upcasts: { ContractStarted: [(old) => ({ ...old, begunEarly: null })] },
  personal: {
    AgreeAim: { statement: 'item', 'baseline.cohort': 'item', assessor: 'item', method: 'item' },
    StartContract: { begunEarly: 'item' },
    WithdrawContract: { reason: 'item' },
    PlanVisit: { purpose: 'item' },
    RecordVisit: { summary: 'item' },
    RecordMissedVisit: { note: 'item' },
    RecordMeasurement: { source: 'item' },
    SubmitProgressReport: { narrative: 'item', 'ratings.evidence': 'item' },
    ReportNotProgressing: { detail: 'item' },
    RecordSchoolStatement: { statement: 'item' },
    RecordBoardReview: { note: 'item' },
    // A text that the aim already has keeps its token, so that the decision can tell which aims change.
    ProposeVariation: {
      reason: 'item',
      'aims.statement': 'item-or-known',
      'aims.baseline.cohort': 'item-or-known',
      'aims.assessor': 'item-or-known',
      'aims.method': 'item-or-known',
    },
    RefuseVariation: { reason: 'item' },
    JudgeAim: { evidence: 'item' },
    CompleteContract: { note: 'item' },
    EndContractEarly: { note: 'item' },
    SettleConcern: { outcome: 'item' },
  },
};
