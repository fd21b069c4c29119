import { governanceCommands } from '#api/alliances/alliance-governance.commands';
import { alliance } from '#domain/alliance';
import type { AllianceCommands } from '#domain/alliance.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class EstablishAlliance extends StreamCommand<Plain<AllianceCommands['EstablishAlliance']>> {}
export class ChangeLeadSchools extends StreamCommand<Plain<AllianceCommands['ChangeLeadSchools']>> {}
export class CorrectLeadSchools extends StreamCommand<Plain<AllianceCommands['CorrectLeadSchools']>> {}
export class CorrectMember extends StreamCommand<Plain<AllianceCommands['CorrectMember']>> {}
export class EndAlliance extends StreamCommand<Plain<AllianceCommands['EndAlliance']>> {}
export class CorrectAllianceEnd extends StreamCommand<Plain<AllianceCommands['CorrectAllianceEnd']>> {}
export class AdmitMember extends StreamCommand<Plain<AllianceCommands['AdmitMember']>> {}
export class RecordDeparture extends StreamCommand<Plain<AllianceCommands['RecordDeparture']>> {}
export class ReportAllianceDeliveries extends StreamCommand<Plain<AllianceCommands['ReportAllianceDeliveries']>> {}
export class CorrectAllianceDelivery extends StreamCommand<Plain<AllianceCommands['CorrectAllianceDelivery']>> {}

export const allianceHandlers = handlersFor(alliance, {
  EstablishAlliance,
  ChangeLeadSchools,
  CorrectLeadSchools,
  EndAlliance,
  CorrectAllianceEnd,
  AdmitMember,
  CorrectMember,
  RecordDeparture,
  ReportAllianceDeliveries,
  CorrectAllianceDelivery,
  ...governanceCommands,
});
