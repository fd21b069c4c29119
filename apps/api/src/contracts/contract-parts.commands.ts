import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class AgreePart extends StreamCommand<Plain<ContractCommands['AgreePart']>> {}
export class ChangePart extends StreamCommand<Plain<ContractCommands['ChangePart']>> {}
export class DropPart extends StreamCommand<Plain<ContractCommands['DropPart']>> {}

export const contractPartsHandlers = handlersFor(contract, { AgreePart, ChangePart, DropPart });
