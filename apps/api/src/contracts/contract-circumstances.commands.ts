import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class AnswerCircumstance extends StreamCommand<Plain<ContractCommands['AnswerCircumstance']>> {}
export class PassContractOn extends StreamCommand<Plain<ContractCommands['PassContractOn']>> {}

export const contractCircumstancesHandlers = handlersFor(contract, { AnswerCircumstance, PassContractOn });
