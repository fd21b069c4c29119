import { board } from '#domain/board';
import { contract } from '#domain/contract';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { dataSharing, placementClause } from '#domain/testing/sample-clauses';
import { contractTemplate } from '#domain/testing/sample-templates';
import { addDays, type IsoDay } from '#kernel/time';
import { CLERK, personalText } from '#test/events/sample-parties';

/** A version for a later day is agreed and taken back. */
const takeBack = (streams: InMemoryStreams, on: IsoDay): InMemoryStreams => {
  const { code, kind, title } = dataSharing;
  return streams
    .do(CLERK, board, 'AgreeClause', 'board-1', {
      ...{ code, kind, title, text: 'Nothing is shared.', reason: personalText('Agreed at a meeting') },
      ...{ levels: [], formsOfSupport: [], from: addDays(on, 30) },
    })
    .do(CLERK, board, 'TakeBackClause', 'board-1', { code, reason: personalText('The words need advice') });
};

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
  takeBack(streams, on);
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
