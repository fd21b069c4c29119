import { CAN_READ_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';

/** Who reads statistics of the whole country. */
export const CAN_READ_EVERYWHERE: Grants = { administrator: ['everywhere'], auditor: ['everywhere'] };

export const CAN_READ_OF_BOARD: Grants = { ...CAN_READ_BOARD, administrator: ['everywhere'], 'la-officer': ['area'] };

/**
 * Also the council of one of several areas of a board. Not the board: it reads its areas as parts of one table, in which numbers are hidden that would otherwise
 * follow from those of its other areas.
 */
export const CAN_READ_OF_AREA: Grants = { ...CAN_READ_EVERYWHERE, 'la-officer': ['area'] };
