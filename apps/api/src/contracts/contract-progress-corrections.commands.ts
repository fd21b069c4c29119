import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class CorrectMeasurement extends StreamCommand<Plain<ContractCommands['CorrectMeasurement']>> {}
export class VoidMeasurement extends StreamCommand<Plain<ContractCommands['VoidMeasurement']>> {}
export class CorrectReport extends StreamCommand<Plain<ContractCommands['CorrectReport']>> {}
export class CorrectRating extends StreamCommand<Plain<ContractCommands['CorrectRating']>> {}
export class CorrectSchoolStatement extends StreamCommand<Plain<ContractCommands['CorrectSchoolStatement']>> {}
export class CorrectBoardReview extends StreamCommand<Plain<ContractCommands['CorrectBoardReview']>> {}
export class CorrectJudgement extends StreamCommand<Plain<ContractCommands['CorrectJudgement']>> {}

export const contractProgressCorrectionsHandlers = handlersFor(contract, {
  CorrectMeasurement,
  VoidMeasurement,
  CorrectReport,
  CorrectRating,
  CorrectSchoolStatement,
  CorrectBoardReview,
  CorrectJudgement,
});
