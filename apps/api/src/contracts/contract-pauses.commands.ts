import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class PauseContract extends StreamCommand<Plain<ContractCommands['PauseContract']>> {}
export class ResumeContract extends StreamCommand<Plain<ContractCommands['ResumeContract']>> {}
export class CorrectPause extends StreamCommand<Plain<ContractCommands['CorrectPause']>> {}
export class VoidPause extends StreamCommand<Plain<ContractCommands['VoidPause']>> {}

export const contractPausesHandlers = handlersFor(contract, { PauseContract, ResumeContract, CorrectPause, VoidPause });
