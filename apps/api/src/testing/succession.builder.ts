import { SUPPORTED, type TestBoard } from '#api/testing/board.builder';

/** Proposes the closure of the supported school. Returns the id of the succession. */
export const proposeClosure = ({ clerk }: TestBoard): Promise<string> => {
  const closure = { kind: 'closure', predecessors: [SUPPORTED], successors: [], on: '2012-09-01' };
  return clerk.submit(`schools/${SUPPORTED}/successions`, { ...closure, source: 'Statutory notice' });
};
