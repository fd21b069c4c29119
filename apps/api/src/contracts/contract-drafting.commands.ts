import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class DraftContract extends StreamCommand<Plain<ContractCommands['DraftContract']>> {}
export class AmendDraft extends StreamCommand<Plain<ContractCommands['AmendDraft']>> {}
export class ReopenDraft extends StreamCommand<Plain<ContractCommands['ReopenDraft']>> {}
export class AgreeAim extends StreamCommand<Plain<ContractCommands['AgreeAim']>> {}
export class ChangeAim extends StreamCommand<Plain<ContractCommands['ChangeAim']>> {}
export class DropAim extends StreamCommand<Plain<ContractCommands['DropAim']>> {}

export const contractDraftingHandlers = handlersFor(contract, {
  DraftContract,
  AmendDraft,
  ReopenDraft,
  AgreeAim,
  ChangeAim,
  DropAim,
});
