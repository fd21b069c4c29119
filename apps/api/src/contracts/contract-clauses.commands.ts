import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';
import type { Plain } from '#kernel/personal';

export class AddClause extends StreamCommand<Plain<ContractCommands['AddClause']>> {}
export class RemoveClause extends StreamCommand<Plain<ContractCommands['RemoveClause']>> {}

export const contractClausesHandlers = handlersFor(contract, { AddClause, RemoveClause });
