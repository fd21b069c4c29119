import { board } from '#domain/board';
import { listPricesOn } from '#domain/board-list-prices';
import { listTeamIds } from '#domain/contract-days';
import type { SupportContract } from '#domain/contract.types';
import { leader } from '#domain/leader';
import { NO_ID } from '#domain/shared-rules';
import type { Code } from '#domain/vocabulary';
import { lookUp, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import type { IsoDay } from '#kernel/time';

/** The list price of the board of the contract with this code on the day. */
export const lookUpListPrice = (state: SupportContract | undefined, named: Code | null | undefined, day: IsoDay) =>
  lookUp(
    board,
    state?.agreed.boardId ?? NO_ID,
    (found) => found && listPricesOn(found, day).find(({ code }) => code === named),
  );

const lookUpProviderType = (leaderId: string): StreamLookup<Code | null> =>
  lookUp(leader, leaderId, (found) => found?.providerType ?? null);

/** The types of provider of the lead leader and of the whole team, also of those who are not released yet. */
export const providerTypesFact = {
  providerTypes: (_: object, __: object, state: SupportContract | undefined) =>
    lookUp(leader, state?.agreed.leaderId ?? NO_ID, (lead) =>
      thenLookUp(listTeamIds(state?.team ?? []).map(lookUpProviderType), (types) => [
        lead?.providerType ?? null,
        ...types,
      ]),
    ),
};
