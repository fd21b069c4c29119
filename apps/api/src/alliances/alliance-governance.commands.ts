import type { AllianceGovernanceCommands } from '#domain/alliance-governance.types';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';

type Commands = AllianceGovernanceCommands;

export class SetUpTier extends StreamCommand<Plain<Commands['SetUpTier']>> {}
export class EndTier extends StreamCommand<Plain<Commands['EndTier']>> {}
export class CorrectTier extends StreamCommand<Plain<Commands['CorrectTier']>> {}
export class OpenStrand extends StreamCommand<Plain<Commands['OpenStrand']>> {}
export class ReassignStrand extends StreamCommand<Plain<Commands['ReassignStrand']>> {}
export class EndStrand extends StreamCommand<Plain<Commands['EndStrand']>> {}
export class CorrectStrand extends StreamCommand<Plain<Commands['CorrectStrand']>> {}
export class AppointHub extends StreamCommand<Plain<Commands['AppointHub']>> {}
export class EndHub extends StreamCommand<Plain<Commands['EndHub']>> {}
export class CorrectHub extends StreamCommand<Plain<Commands['CorrectHub']>> {}
export class DesignateLeadSchool extends StreamCommand<Plain<Commands['DesignateLeadSchool']>> {}
export class WithdrawLeadSchoolDesignation extends StreamCommand<Plain<Commands['WithdrawLeadSchoolDesignation']>> {}
export class CorrectLeadSchoolDesignation extends StreamCommand<Plain<Commands['CorrectLeadSchoolDesignation']>> {}

/** The commands on the governance of an alliance, for the handlers of the alliance. */
export const governanceCommands = {
  SetUpTier,
  EndTier,
  CorrectTier,
  OpenStrand,
  ReassignStrand,
  EndStrand,
  CorrectStrand,
  AppointHub,
  EndHub,
  CorrectHub,
  DesignateLeadSchool,
  WithdrawLeadSchoolDesignation,
  CorrectLeadSchoolDesignation,
};
