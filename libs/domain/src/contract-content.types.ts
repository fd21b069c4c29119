import type { AimForm } from '#domain/contract-aims.events';
import type { ContractEvidenceCommands } from '#domain/contract-evidence.events';
import type { ContractPart } from '#domain/contract-parts.events';
import type { ContractPriceCommands } from '#domain/contract-price.events';
import type { ContractProgrammeCommands } from '#domain/contract-programmes.events';
import type { Code, HalfDays } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';

/** Commands about aims, parts and clauses: of a draft, their variations, and what is recorded of programmes and of evidence. */
export type ContractContentCommands = DraftContentCommands &
  ContractPriceCommands &
  ContractProgrammeCommands &
  ContractEvidenceCommands;

type DraftContentCommands = {
  AgreeAim: AimForm;
  ChangeAim: AimForm;
  DropAim: { aimId: string };
  AgreePart: ContractPart;
  ChangePart: ContractPart;
  DropPart: { partId: string };
  /** Adds the version of the board's clause that is in force today. It must be the one that the clerk read. */
  AddClause: { code: Code; version: number };
  RemoveClause: { code: Code };
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
