import type { CaseOne } from '#scenarios/case-one';

/** A request of the first board that waits for the answer of the other one. */
export interface HandOver {
  readonly handedOver: string;
  readonly handOver: string;
}

/** Submits a request of the board of the case, and hands it over to another board. */
export const handRequestOver = async ({ board }: CaseOne, school: string, toBoardId: string): Promise<HandOver> => {
  const { clerk } = board;
  const texts = { outcomesWanted: 'Better mathematics', circumstances: 'Nobody in this area is free' };
  const asked = { ...texts, from: 'board', needAreas: ['mathematics'], urgency: 'soon' } as const;
  const ids = { board: board.id, school };
  const { id: request } = await clerk.record('/v1/boards/{board}/schools/{school}/requests', ids, asked);
  const screened = { eligible: true, reason: 'Within the area' };
  await clerk.record('/v1/requests/{request}/screening', { request }, screened);
  const { handOverId } = await clerk.record('/v1/requests/{request}/hand-overs', { request }, { ...texts, toBoardId });
  return { handedOver: request, handOver: handOverId };
};

/** The ids for the parameters of a path. The request of the first case was decided, and another one is handed over. */
export const chooseIds = (path: string, ids: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  path.includes('{handOver}') ? { ...ids, request: ids.handedOver ?? '' } : ids;
