import type { PayeeKind } from '#domain/contract-price.events';
import type { SupportContract } from '#domain/contract.types';

/** The parties to this contract that can receive its money. */
export const listPayeeKinds = ({ agreed }: Pick<SupportContract, 'agreed'>): PayeeKind[] => [
  ...(agreed.homeSchoolUrn === null ? [] : (['home-school'] as const)),
  ...(agreed.allianceId === null && agreed.provider.allianceId === null ? [] : (['alliance'] as const)),
  'leader',
  ...(agreed.provider.kind === 'leader' ? [] : (['provider'] as const)),
  'supported-school',
];
