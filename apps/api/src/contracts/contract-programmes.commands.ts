import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class RecordSession extends StreamCommand<Plain<ContractCommands['RecordSession']>> {}
export class CorrectSession extends StreamCommand<Plain<ContractCommands['CorrectSession']>> {}
export class VoidSession extends StreamCommand<Plain<ContractCommands['VoidSession']>> {}
export class RecordProgrammeResult extends StreamCommand<Plain<ContractCommands['RecordProgrammeResult']>> {}
export class CorrectProgrammeResult extends StreamCommand<Plain<ContractCommands['CorrectProgrammeResult']>> {}

export const contractProgrammesHandlers = handlersFor(contract, {
  RecordSession,
  CorrectSession,
  VoidSession,
  RecordProgrammeResult,
  CorrectProgrammeResult,
});
