import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Who was asked before a formal step: the place in a list of consultees of the school, from 1, and which of its lists that was. */
export type AskedConsultee = { number: number; list: number; name: Personal };

/** What is entered before a formal step, item by item. */
export type EscalationChecklistEvents = {
  /** An item of the board's checklist is done. `consultee`: who was asked; null for an item that is not about a consultee. Entries are numbered from 1. */
  ChecklistItemEntered: { item: Code; consultee: AskedConsultee | null; finding: Personal; on: IsoDay };
  /** An entry was typed wrongly. `entry`: its number, from 1. The old text stays in its event. */
  ChecklistEntryCorrected: { entry: number; finding: Personal; on: IsoDay; reason: Personal };
};
