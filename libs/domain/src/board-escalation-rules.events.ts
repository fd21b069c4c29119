import type { Code, Governance } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What must be entered on the checklist before a formal step. */
export type ChecklistItem = {
  code: Code;
  meaning: string;
  /** For schools under these laws. */
  governances: Governance[];
  /** Whether it is entered once for each consultee of the school. */
  perConsultee: boolean;
};

/** A kind of formal notice: under which law it is given, and the periods that begin with the day on which it is sent. */
export type NoticeKind = {
  code: Code;
  meaning: string;
  /** For schools under this law. */
  governance: Governance;
  /** Who gives the notice. */
  givenBy: string;
  /** The law under which it is given. */
  law: string;
  /** For so many days the school can comply. */
  complianceDays: number;
  /** For so many days those addressed can make representations. */
  representationDays: number;
  /** Powers can be used for so many days after the period of compliance; null: without limit. */
  powerDays: number | null;
  /** Where these periods are from. */
  source: string;
};

/** A formal power that a notice can lead to. */
export type FormalPower = { code: Code; meaning: string; governance: Governance; law: string; source: string };

/** What a board needs before a formal step, and by which periods notices and powers run. */
export type EscalationRules = {
  checklist: ChecklistItem[];
  noticeKinds: NoticeKind[];
  powers: FormalPower[];
  /** Is shown beside each period, because laws change. */
  caution: string;
};

export type EscalationRuleEvents = {
  /** From this day on, these rules apply. Null: the published rules apply again. If two events have the same day, the later one applies. Rules from a later day that were set before are replaced. */
  EscalationRulesSet: { from: IsoDay; rules: EscalationRules | null; reason: Personal };
};
