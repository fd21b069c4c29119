import type { ClauseText } from '#domain/board-clauses.events';
import type { Code } from '#domain/vocabulary';

/** A clause of a contract: a copy of the version of the board's clause that the parties sign. */
export type ContractClause = ClauseText;

/** The clauses of a draft. */
export type ContractClauseEvents = {
  /** The draft has this version of a clause of the board, instead of an earlier version. Whoever signs accepts it. */
  ClauseAdded: ContractClause;
  /** The draft no longer has this clause. */
  ClauseRemoved: { code: Code };
};
