import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class JudgeAim extends StreamCommand<Plain<ContractCommands['JudgeAim']>> {}
export class ConfirmJudgements extends StreamCommand<Plain<ContractCommands['ConfirmJudgements']>> {}
export class VoidConfirmation extends StreamCommand<Plain<ContractCommands['VoidConfirmation']>> {}
export class CompleteContract extends StreamCommand<Plain<ContractCommands['CompleteContract']>> {}
export class EndContractEarly extends StreamCommand<Plain<ContractCommands['EndContractEarly']>> {}
export class CorrectEnd extends StreamCommand<Plain<ContractCommands['CorrectEnd']>> {}
export class CloseContract extends StreamCommand<Plain<ContractCommands['CloseContract']>> {}

export const contractEndingHandlers = handlersFor(contract, {
  JudgeAim,
  ConfirmJudgements,
  VoidConfirmation,
  CompleteContract,
  EndContractEarly,
  CorrectEnd,
  CloseContract,
});
