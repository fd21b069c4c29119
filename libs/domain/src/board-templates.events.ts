import type { Code, HalfDays, PartKind, Period } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** An aim that contracts of a kind usually have. Baseline, target, day and assessor are of each contract. */
export type TemplateAim = {
  needArea: Code;
  statement: string;
  /** Null for an aim without a measure. */
  measure: { name: string; unit: string; direction: 'up' | 'down' } | null;
  method: string;
};

/** A part that contracts of a kind usually have. Days, people and price are of each contract. */
export type TemplatePart = { kind: PartKind; form: Code; description: string; halfDays: HalfDays };

/** What contracts at a level usually say. It is proposed to the clerk, and fills in nothing. */
export type TemplateContent = {
  code: Code;
  name: string;
  level: Code;
  /** The form of support of the contracts for which it is; null for any. */
  formOfSupport: Code | null;
  halfDays: HalfDays;
  /** How many days such a contract usually runs. */
  lengthDays: number;
  /** Codes of clauses, besides those that the board requires. */
  clauses: Code[];
  aims: TemplateAim[];
  parts: TemplatePart[];
};

/** One version of a template for contracts, with the days on which it is in force. */
export type ContractTemplate = Readonly<TemplateContent> & Period & { readonly version: number };

export type BoardTemplateEvents = {
  /** From this day on, the clerk can draft contracts from this version of the template. It replaces the version before. */
  ContractTemplateAgreed: TemplateContent & { version: number; from: IsoDay; reason: Personal };
  /** No contract is drafted from the template after this day. */
  ContractTemplateEnded: { code: Code; on: IsoDay; reason: Personal };
};
