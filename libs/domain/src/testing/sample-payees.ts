import type { PayeeKind } from '#domain/contract-price.events';

const ALL_PARTIES: readonly PayeeKind[] = ['home-school', 'alliance', 'leader', 'supported-school'];

/** The contract of a payment has these parties. No organisation is its provider. */
export const WITH_PARTIES = { facts: { parties: ALL_PARTIES } };
