import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class ProposeVariation extends StreamCommand<Plain<ContractCommands['ProposeVariation']>> {}
export class ConsentToVariation extends StreamCommand<Plain<ContractCommands['ConsentToVariation']>> {}
export class RefuseVariation extends StreamCommand<Plain<ContractCommands['RefuseVariation']>> {}

export class WithdrawVariation extends StreamCommand<Plain<ContractCommands['WithdrawVariation']>> {}

export const contractVariationsHandlers = handlersFor(contract, {
  ProposeVariation,
  ConsentToVariation,
  RefuseVariation,
  WithdrawVariation,
});
