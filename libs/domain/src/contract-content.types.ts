import type { AimForm } from '#domain/contract-aims.events';
import type { ContractEvidenceCommands } from '#domain/contract-evidence.events';
import type { ContractPart } from '#domain/contract-parts.events';
import type { ContractProgrammeCommands } from '#domain/contract-programmes.events';
import type { HalfDays } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';

/** Commands about aims and parts: of a draft, their variations, and what is recorded of programmes and of evidence. */
export type ContractContentCommands = DraftContentCommands & ContractProgrammeCommands & ContractEvidenceCommands;

type DraftContentCommands = {
  AgreeAim: AimForm;
  ChangeAim: AimForm;
  DropAim: { aimId: string };
  AgreePart: ContractPart;
  ChangePart: ContractPart;
  DropPart: { partId: string };
  ProposeVariation: {
    variationId: string;
    proposedAs: 'school' | 'provider';
    reason: Personal;
    /** The new version of each changed aim, and of each changed part. */
    aims: AimForm[];
    parts: ContractPart[];
    halfDays: HalfDays;
  };
  ConsentToVariation: { variationId: string; as: 'school' | 'provider' };
  RefuseVariation: { variationId: string; as: 'school' | 'provider'; reason: Personal };
};
