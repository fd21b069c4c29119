import type { Grants } from '#api/access/policy';

/** Roles that read everything of their own board, except cases in which they have a conflict of interest. */
export const CAN_READ_BOARD: Grants = {
  clerk: ['board'],
  chair: ['board'],
  'vice-chair': ['board'],
  'board-member': ['board'],
  auditor: ['everywhere', 'board'],
};

/** The vice-chair acts as the chair does, so that the board can act when the chair is away or has an interest. */
export const CAN_CHAIR: Grants = { chair: ['board'], 'vice-chair': ['board'] };

/** Roles that act for their own board. */
export const CAN_ACT_FOR_BOARD: Grants = { clerk: ['board'], ...CAN_CHAIR };
