import type { BoardClause } from '#domain/board-clauses.events';
import type { ContractClause } from '#domain/contract-clauses.events';

/** A clause as a contract copies it. */
export const dataSharing: ContractClause = {
  code: 'data-sharing',
  version: 1,
  kind: 'data-sharing',
  title: 'Sharing of data',
  text: 'The school shares data on attainment with the provider for this work only.\nNeither side passes it on.',
};

/** The clause of the board, which contracts at the level "targeted" must have. */
export const requiredClause: BoardClause = {
  ...dataSharing,
  levels: ['targeted'],
  formsOfSupport: [],
  from: '2011-09-01',
  to: null,
};

/** A clause of the board that only contracts with a placement must have. */
export const placementClause: BoardClause = {
  code: 'safeguarding',
  version: 3,
  kind: 'safeguarding',
  title: 'Safeguarding',
  text: 'The provider follows the safeguarding policy of the school.',
  levels: [],
  formsOfSupport: ['placement'],
  from: '2011-09-01',
  to: null,
};
