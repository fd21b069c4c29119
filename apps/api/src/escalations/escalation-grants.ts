import type { ApprovesFor } from '#domain/vocabulary';
import type { ActingFor } from '#api/access/acting-for';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';

/** One person proposes a step, and another approves it. The decision compares the persons. */
export const CAN_TAKE_STEPS: Grants = { ...CAN_ACT_FOR_BOARD, 'la-officer': ['area'] };

/** Notices and powers are matters of the council, not of the board. Its officers also record what the regional director does about an academy. */
export const CAN_DECIDE_FORMALLY: Grants = { 'la-officer': ['area'] };

export const CAN_APPROVE_AS: ActingFor<ApprovesFor> = {
  chair: ['chair'],
  'vice-chair': ['chair'],
  'la-officer': ['council'],
  clerk: ['meeting'],
};
