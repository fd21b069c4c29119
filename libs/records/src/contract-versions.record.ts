import type { ContractChange } from '#domain/contract-versions';
import { effectiveDay } from '#domain/shared-rules';
import { SIGNATORIES, type Signatory } from '#domain/vocabulary';
import type { EventContext } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

/** One version of what is agreed in a contract: what changed, when and by whom, and who signed it. */
export interface ContractVersionRecord {
  /** From 1. */
  readonly number: number;
  readonly on: IsoDay;
  readonly by: string;
  readonly change: ContractChange;
  /** The id of the aim, part, leader or variation, or the code of the clause; null if the change is about the whole contract. */
  readonly about: string | null;
  /** The parties that signed this version, also if their signatures were voided later. */
  readonly signedBy: readonly Signatory[];
}

interface Versions {
  readonly versions: readonly ContractVersionRecord[];
}

type Change = Pick<ContractVersionRecord, 'change' | 'about'>;

/** The versions with the first one or the next one. */
export const addVersion = (
  versions: readonly ContractVersionRecord[],
  { change, about }: Change,
  context: EventContext,
): readonly ContractVersionRecord[] => [
  ...versions,
  { number: versions.length + 1, on: effectiveDay(context), by: context.actor, change, about, signedBy: [] },
];

/** The versions after a change of the contract. What a withdrawn contract loses before it is drafted again makes none. */
export const addNextVersion = (
  { versions, withdrawnOn }: Versions & { readonly withdrawnOn: IsoDay | null },
  change: Change,
  context: EventContext,
): readonly ContractVersionRecord[] => (withdrawnOn === null ? addVersion(versions, change, context) : versions);

/** A signature is for the current version: a contract with a signature is opened again before it changes. */
export const signVersion = ({ versions }: Versions, as: Signatory): readonly ContractVersionRecord[] =>
  versions.map((version) =>
    version.number === versions.length ? { ...version, signedBy: [...version.signedBy, as] } : version,
  );

/** The number of the version that all parties signed, and that no later one opened again; null without one. */
export const findSignedVersion = ({ versions }: Versions): number | null => {
  const last = versions.findLast(
    ({ change, signedBy }) =>
      change === 'opened-again' || change === 'drafted-again' || signedBy.length === SIGNATORIES.length,
  );
  return last !== undefined && last.signedBy.length === SIGNATORIES.length ? last.number : null;
};
