import { MAX_CONTRACT_VERSIONS } from '#domain/contract-bounds';
import type { SupportContract } from '#domain/contract.types';
import { effectiveDay } from '#domain/shared-rules';
import type { EventContext } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** What can change in a contract, so that it has a new version. */
export const CONTRACT_CHANGES = [
  'drafted',
  'drafted-again',
  'figures-amended',
  'opened-again',
  'aim-added',
  'aim-changed',
  'aim-removed',
  'part-added',
  'part-changed',
  'part-removed',
  'clause-added',
  'clause-removed',
  'price-agreed',
  'leader-added',
  'leader-removed',
  'varied',
] as const;

export type ContractChange = (typeof CONTRACT_CHANGES)[number];

type Versioned = Pick<SupportContract, 'contractVersion' | 'versionFrom'>;

/** The number of the next version, and its day. What a withdrawn contract loses before it is drafted again makes none. */
export const beginNextVersion = (
  { contractVersion, versionFrom, withdrawn }: Versioned & Pick<SupportContract, 'withdrawn'>,
  context: EventContext,
): Versioned =>
  withdrawn
    ? { contractVersion, versionFrom }
    : { contractVersion: contractVersion + 1, versionFrom: effectiveDay(context) };

/** Refuses `too-many-versions` for further aims, parts and clauses, and for changes of the team. Amendments and variations have smaller bounds of their own. */
export const refuseFurtherVersion = ({ contractVersion }: SupportContract): void =>
  refuseUnless(
    contractVersion < MAX_CONTRACT_VERSIONS,
    'too-many-versions',
    `The contract has ${MAX_CONTRACT_VERSIONS} versions, the most allowed. Leave it as it is, or ask the board for a new decision.`,
  );

/** Refuses `contract-changed` unless the version is the current one, which is the one that a party accepts. */
export const refuseUnlessCurrent = ({ contractVersion }: SupportContract, named: number): void =>
  refuseUnless(
    named === contractVersion,
    'contract-changed',
    `The contract is at version ${contractVersion}, and you named version ${named}. Read version ${contractVersion}, and send that number if you agree.`,
  );

/** Refuses `before-the-draft` for a day on which the version that a party accepts was not written yet. */
export const refuseBeforeVersion = ({ contractVersion, versionFrom }: SupportContract, day: IsoDay): void =>
  refuseUnless(
    versionFrom <= day,
    'before-the-draft',
    `Version ${contractVersion} of the contract is from ${versionFrom}. Give that day or a later one.`,
  );
