import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';

/** One person proposes a step, and another approves it. The decision compares the persons. */
export const CAN_TAKE_STEPS: Grants = { ...CAN_ACT_FOR_BOARD, 'la-officer': ['area'] };
