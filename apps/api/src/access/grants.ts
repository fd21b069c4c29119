import type { Grants } from '#api/access/policy';

/** Roles that read everything of their own board, except cases in which they have a conflict of interest. */
export const CAN_READ_BOARD: Grants = {
  clerk: ['board'],
  chair: ['board'],
  'board-member': ['board'],
  auditor: ['everywhere', 'board'],
};

/** Roles that act for their own board. */
export const CAN_ACT_FOR_BOARD: Grants = { clerk: ['board'], chair: ['board'] };
