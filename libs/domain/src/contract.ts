import { board, termsOn } from '#domain/board';
import { answers } from '#domain/contract-answers';
import { drafting } from '#domain/contract-drafting';
import { ending } from '#domain/contract-ending';
import { evolve } from '#domain/contract-evolve';
import { progress } from '#domain/contract-progress';
import { signing } from '#domain/contract-signing';
import { varying } from '#domain/contract-variation';
import { visiting } from '#domain/contract-visits';
import type { ContractStream } from '#domain/contract.types';
import { decision } from '#domain/decision';
import { fund } from '#domain/fund';
import { isDesignatedThroughout, leader } from '#domain/leader';
import { stateOf, type Decider } from '#event-sourcing/decider';

/** The support contract between a school and a system leader: clear aims, always limited in time and money. */
export const contract: Decider<ContractStream> = {
  category: 'contract',
  decide: { ...drafting, ...signing, ...visiting, ...progress, ...varying, ...ending, ...answers },
  evolve,
  facts: {
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
  personal: { ReportNotProgressing: { detail: 'item' } },
};
