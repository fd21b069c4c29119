import { oversight } from '#domain/oversight';
import type { OversightCommands } from '#domain/oversight.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class RecordIntelligence extends StreamCommand<Plain<OversightCommands['RecordIntelligence']>> {}
export class CorrectIntelligence extends StreamCommand<Plain<OversightCommands['CorrectIntelligence']>> {}
export class RateRisk extends StreamCommand<Plain<OversightCommands['RateRisk']>> {}
export class CorrectRiskRating extends StreamCommand<Plain<OversightCommands['CorrectRiskRating']>> {}
export class ClearFlag extends StreamCommand<Plain<OversightCommands['ClearFlag']>> {}
export class CorrectClearedFlag extends StreamCommand<Plain<OversightCommands['CorrectClearedFlag']>> {}

export const oversightHandlers = handlersFor(oversight, {
  RecordIntelligence,
  CorrectIntelligence,
  RateRisk,
  CorrectRiskRating,
  ClearFlag,
  CorrectClearedFlag,
});
