import { MAX_CONTRACT_VERSIONS } from '#domain/contract-bounds';
import type { SupportContract } from '#domain/contract.types';
import { refuseUnless } from '#kernel/refused';

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

/** The number of the next version. What a withdrawn contract loses before it is drafted again makes none. */
export const countNextVersion = ({
  contractVersion,
  withdrawn,
}: Pick<SupportContract, 'contractVersion' | 'withdrawn'>): number =>
  withdrawn ? contractVersion : contractVersion + 1;

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
