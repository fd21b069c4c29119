import { v5 as createUuid } from 'uuid';
import { oversight } from '#domain/oversight';
import type { OversightCommands } from '#domain/oversight.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

const OVERSIGHT_NAMESPACE = 'b3c5a1de-52a6-4f0c-9d3b-6a3a1f6f2c05';

/** The id of the stream follows from the board and the school, so that it is the same for the first and for every later command. */
export const toOversightId = (boardId: string, schoolUrn: string): string =>
  createUuid(JSON.stringify([boardId, schoolUrn]), OVERSIGHT_NAMESPACE);

export class RecordIntelligence extends StreamCommand<Plain<OversightCommands['RecordIntelligence']>> {}
export class CorrectIntelligence extends StreamCommand<Plain<OversightCommands['CorrectIntelligence']>> {}
export class RateRisk extends StreamCommand<Plain<OversightCommands['RateRisk']>> {}
export class CorrectRiskRating extends StreamCommand<Plain<OversightCommands['CorrectRiskRating']>> {}
export class ClearFlag extends StreamCommand<Plain<OversightCommands['ClearFlag']>> {}

export const oversightHandlers = handlersFor(oversight, {
  RecordIntelligence,
  CorrectIntelligence,
  RateRisk,
  CorrectRiskRating,
  ClearFlag,
});
