import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class SignContract extends StreamCommand<Plain<ContractCommands['SignContract']>> {}
export class AcknowledgeContract extends StreamCommand<Plain<ContractCommands['AcknowledgeContract']>> {}
export class RenewArrangements extends StreamCommand<Plain<ContractCommands['RenewArrangements']>> {}
export class TakeOverContract extends StreamCommand<Plain<ContractCommands['TakeOverContract']>> {}
export class StartContract extends StreamCommand<Plain<ContractCommands['StartContract']>> {}
export class CorrectStart extends StreamCommand<Plain<ContractCommands['CorrectStart']>> {}
export class WithdrawContract extends StreamCommand<Plain<ContractCommands['WithdrawContract']>> {}

export const contractSigningHandlers = handlersFor(contract, {
  SignContract,
  AcknowledgeContract,
  RenewArrangements,
  TakeOverContract,
  StartContract,
  CorrectStart,
  WithdrawContract,
});
