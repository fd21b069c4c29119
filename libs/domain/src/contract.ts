import { board, termsOn } from '#domain/board';
import { answers } from '#domain/contract-replies';
import { drafting } from '#domain/contract-drafting';
import { ending } from '#domain/contract-ending';
import { evolve } from '#domain/contract-evolve';
import { progress } from '#domain/contract-progress';
import { signing } from '#domain/contract-signing';
import { varying } from '#domain/contract-variation';
import { visiting } from '#domain/contract-visits';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { decision } from '#domain/decision';
import { fund } from '#domain/fund';
import { isDesignatedThroughout, leader } from '#domain/leader';
import { stateOf, type Decider } from '#kernel/decider';

/** A contract that does not exist is refused as such, whatever is asked about its decision. */
const NOWHERE = 'none';

const standing = {
  decision: (_: object, __: object, state: SupportContract | undefined) =>
    stateOf(decision, state?.agreed.decisionId ?? NOWHERE, (found) => found),
};

/** The support contract between a school and a system leader: clear aims, always limited in time and money. */
export const contract: Decider<ContractStream> = {
  category: 'contract',
  decide: { ...drafting, ...signing, ...visiting, ...progress, ...varying, ...ending, ...answers },
  evolve,
  facts: {
    SignContract: standing,
    RenewArrangements: standing,
    StartContract: {
      ...standing,
      leader: ({ startedOn }, _, state) =>
        stateOf(leader, state?.agreed.leaderId ?? NOWHERE, (found) => {
          if (found === undefined || state === undefined) return undefined;
          return { designated: isDesignatedThroughout(found, { from: startedOn, to: state.agreed.endsOn }) };
        }),
    },
    DraftContract: {
      decision: ({ decisionId }) => stateOf(decision, decisionId, (found) => found),
      leader: ({ leaderId, startsOn, endsOn }) =>
        stateOf(leader, leaderId, (found) => {
          if (found === undefined) return undefined;
          const { personId, homeSchoolUrn, allianceId } = found;
          const designated = isDesignatedThroughout(found, { from: startsOn, to: endsOn });
          return { personId, homeSchoolUrn, allianceId, designated };
        }),
      fund: ({ fundId }) => stateOf(fund, fundId, (found) => found && { boardId: found.boardId }),
      terms: ({ boardId }, { today }) => stateOf(board, boardId, (found) => (found ? termsOn(found, today) : null)),
    },
  },
  personal: {
    WithdrawContract: { reason: 'item' },
    RecordVisit: { summary: 'item' },
    RecordMissedVisit: { note: 'item' },
    SubmitProgressReport: { narrative: 'item' },
    ReportNotProgressing: { detail: 'item' },
    GiveSchoolView: { view: 'item' },
    RecordBoardReview: { note: 'item' },
    ProposeVariation: { reason: 'item' },
    RefuseVariation: { reason: 'item' },
    JudgeAim: { evidence: 'item' },
    CompleteContract: { note: 'item' },
    EndContractEarly: { note: 'item' },
    SettleConcern: { outcome: 'item' },
  },
};
