import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class ReplanVisit extends StreamCommand<Plain<ContractCommands['ReplanVisit']>> {}
export class CancelVisit extends StreamCommand<Plain<ContractCommands['CancelVisit']>> {}
export class CorrectVisit extends StreamCommand<Plain<ContractCommands['CorrectVisit']>> {}
export class CorrectMissedVisit extends StreamCommand<Plain<ContractCommands['CorrectMissedVisit']>> {}
export class VoidVisitRecord extends StreamCommand<Plain<ContractCommands['VoidVisitRecord']>> {}
export class VoidCountersignature extends StreamCommand<Plain<ContractCommands['VoidCountersignature']>> {}

export const contractVisitCorrectionsHandlers = handlersFor(contract, {
  ReplanVisit,
  CancelVisit,
  CorrectVisit,
  CorrectMissedVisit,
  VoidVisitRecord,
  VoidCountersignature,
});
