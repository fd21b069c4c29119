import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class AddTeamMember extends StreamCommand<Plain<ContractCommands['AddTeamMember']>> {}
export class AcceptTeamMember extends StreamCommand<Plain<ContractCommands['AcceptTeamMember']>> {}
export class ReleaseTeamMember extends StreamCommand<Plain<ContractCommands['ReleaseTeamMember']>> {}
export class RemoveTeamMember extends StreamCommand<Plain<ContractCommands['RemoveTeamMember']>> {}

export const contractTeamHandlers = handlersFor(contract, {
  AddTeamMember,
  AcceptTeamMember,
  ReleaseTeamMember,
  RemoveTeamMember,
});
