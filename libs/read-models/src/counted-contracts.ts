import type { ContractEvents } from '#domain/contract.events';
import type { view } from '#processing/view';
import { contractChanges } from '#read-models/counted-cases';
import { workChanges } from '#read-models/counted-work';

type ContractChanges = Parameters<typeof view<ContractEvents>>[0]['on'];

const types = new Set([...Object.keys(contractChanges), ...Object.keys(workChanges)]) as Set<keyof ContractChanges>;

/** What statistics count of contracts and then of the work under them. Many events change both. */
export const contractAndWorkChanges = Object.fromEntries(
  [...types].map((type) => [type, [...(contractChanges[type] ?? []), ...(workChanges[type] ?? [])]]),
) as ContractChanges;
