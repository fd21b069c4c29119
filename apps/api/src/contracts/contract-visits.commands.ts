import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class PlanVisit extends StreamCommand<Plain<ContractCommands['PlanVisit']>> {}
export class RecordVisit extends StreamCommand<Plain<ContractCommands['RecordVisit']>> {}
export class RecordMissedVisit extends StreamCommand<Plain<ContractCommands['RecordMissedVisit']>> {}
export class CountersignVisit extends StreamCommand<Plain<ContractCommands['CountersignVisit']>> {}

export const contractVisitsHandlers = handlersFor(contract, {
  PlanVisit,
  RecordVisit,
  RecordMissedVisit,
  CountersignVisit,
});
