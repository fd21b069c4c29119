import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class RecordMeasurement extends StreamCommand<Plain<ContractCommands['RecordMeasurement']>> {}
export class SubmitProgressReport extends StreamCommand<Plain<ContractCommands['SubmitProgressReport']>> {}
export class ReportNotProgressing extends StreamCommand<Plain<ContractCommands['ReportNotProgressing']>> {}
export class RecordSchoolStatement extends StreamCommand<Plain<ContractCommands['RecordSchoolStatement']>> {}
export class RecordBoardReview extends StreamCommand<Plain<ContractCommands['RecordBoardReview']>> {}

export const contractProgressHandlers = handlersFor(contract, {
  RecordMeasurement,
  SubmitProgressReport,
  ReportNotProgressing,
  RecordSchoolStatement,
  RecordBoardReview,
});
