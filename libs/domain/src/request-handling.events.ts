import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Other live support of the school in the same need area, of any board. `overlapKey`: `contract` or `request` with the id. */
export type Overlap = {
  overlapKey: string;
  kind: 'contract' | 'request';
  recordId: string;
  boardId: string;
  needAreas: Code[];
};

/** What becomes of a request besides the decision of its board. */
export type RequestHandlingEvents = {
  /** The clerk says why the request is tabled although the school has this other support. A later answer replaces this one. */
  OverlapAnswered: Overlap & { answer: Code; reason: Personal };
  /** The board had approved or recommended the support. Its award is released, and the contract is told. */
  ApprovedRequestWithdrawn: { decisionId: string; since: IsoDay };
};
