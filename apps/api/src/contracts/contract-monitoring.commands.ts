import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class FormMonitoringGroup extends StreamCommand<Plain<ContractCommands['FormMonitoringGroup']>> {}
export class AddGroupMember extends StreamCommand<Plain<ContractCommands['AddGroupMember']>> {}
export class EndGroupMembership extends StreamCommand<Plain<ContractCommands['EndGroupMembership']>> {}
export class ChangeMonitoringCycle extends StreamCommand<Plain<ContractCommands['ChangeMonitoringCycle']>> {}
export class RecordGroupMeeting extends StreamCommand<Plain<ContractCommands['RecordGroupMeeting']>> {}
export class RecordMissedGroupMeeting extends StreamCommand<Plain<ContractCommands['RecordMissedGroupMeeting']>> {}
export class VoidGroupMeeting extends StreamCommand<Plain<ContractCommands['VoidGroupMeeting']>> {}
export class DissolveMonitoringGroup extends StreamCommand<Plain<ContractCommands['DissolveMonitoringGroup']>> {}

export const contractMonitoringHandlers = handlersFor(contract, {
  FormMonitoringGroup,
  AddGroupMember,
  EndGroupMembership,
  ChangeMonitoringCycle,
  RecordGroupMeeting,
  RecordMissedGroupMeeting,
  VoidGroupMeeting,
  DissolveMonitoringGroup,
});
