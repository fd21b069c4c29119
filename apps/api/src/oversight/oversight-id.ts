import { v5 as createUuid } from 'uuid';

const OVERSIGHT_NAMESPACE = 'b3c5a1de-52a6-4f0c-9d3b-6a3a1f6f2c05';

/** The id of the stream follows from the board and the school, so that it is the same for the first and for every later command. */
export const toOversightId = (boardId: string, schoolUrn: string): string =>
  createUuid(JSON.stringify([boardId, schoolUrn]), OVERSIGHT_NAMESPACE);
