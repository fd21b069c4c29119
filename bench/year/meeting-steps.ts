import type { IsoDay } from '#kernel/time';
import type { BoardFixture } from '#scenarios/fixtures';

/** Minutes that the request is declined with the votes of all members. */
export const minuteRefusal = async (
  { clerk, members }: BoardFixture,
  {
    requestId: itemId,
    meetingId: meeting,
    on,
    rationale,
  }: { readonly requestId: string; readonly meetingId: string; readonly on: IsoDay; readonly rationale: string },
): Promise<void> => {
  await clerk.record(
    '/v1/meetings/{meeting}/decisions',
    { meeting },
    {
      itemId,
      outcome: 'decline',
      reasonCodes: ['own-means'],
      rationale,
      optionsConsidered: ['Ask another alliance'],
      vote: { for: members.map(({ personId }) => personId), against: [], abstained: [] },
      award: null,
      conditions: [],
      effectiveFrom: on,
    },
  );
};

const MAX_ROWS = 200;

/** Whether the list of the contracts of a board shows this contract. */
export const findInList = async ({ id, clerk }: BoardFixture, contract: string): Promise<boolean> => {
  for await (const page of clerk.pages('/v1/boards/{board}/contracts', { board: id }, { limit: MAX_ROWS }))
    if (JSON.stringify(page).includes(contract)) return true;
  return false;
};
