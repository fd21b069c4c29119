/** What the contract does after a formal step about it, until the board answers what that means for it. */
export const CONTRACT_MEANWHILE = ['continues', 'pauses', 'ends'] as const;

export type ContractMeanwhile = (typeof CONTRACT_MEANWHILE)[number];

/** As whom a person takes a step: the chair, an officer of the council, or the clerk for a meeting that decided it. */
export type ApprovesFor = 'chair' | 'council' | 'meeting';
