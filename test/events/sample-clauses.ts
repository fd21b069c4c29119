import { board } from '#domain/board';
import { contract } from '#domain/contract';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { dataSharing, placementClause } from '#domain/testing/sample-clauses';
import { contractTemplate } from '#domain/testing/sample-templates';
import type { IsoDay } from '#kernel/time';
import { CLERK, personalText } from '#test/events/sample-parties';

/** The board agrees on two clauses and a template. One of the clauses and the template end. */
export const agreeClauses = (streams: InMemoryStreams, on: IsoDay): InMemoryStreams => {
  const reason = personalText('Agreed at the annual meeting');
  for (const { code, kind, title, text } of [dataSharing, placementClause])
    streams.do(CLERK, board, 'AgreeClause', 'board-1', {
      ...{ code, kind, title, text, reason },
      levels: ['intensive'],
      formsOfSupport: ['placement'],
      from: on,
    });
  streams
    .do(CLERK, board, 'AgreeContractTemplate', 'board-1', {
      ...contractTemplate,
      clauses: [dataSharing.code],
      from: on,
      reason,
    })
    .do(CLERK, board, 'EndContractTemplate', 'board-1', {
      code: contractTemplate.code,
      on: '2012-07-20',
      reason: personalText('Nobody uses it'),
    });
  return streams.do(CLERK, board, 'EndClause', 'board-1', {
    code: placementClause.code,
    on: '2012-07-20',
    reason: personalText('The law covers this'),
  });
};

/** The draft gets both clauses, and loses one of them. */
export const addClauses = (streams: InMemoryStreams, id: string): InMemoryStreams =>
  streams
    .do(CLERK, contract, 'AddClause', id, { code: dataSharing.code, version: 1 })
    .do(CLERK, contract, 'AddClause', id, { code: placementClause.code, version: 1 })
    .do(CLERK, contract, 'RemoveClause', id, { code: placementClause.code });
