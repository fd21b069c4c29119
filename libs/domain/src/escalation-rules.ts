import type { ChecklistItem, EscalationRules, FormalPower, NoticeKind } from '#domain/board-escalation-rules.events';
import type { Governance } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** Rules that apply from a day on: those that are published for every board, or those that a board has set. */
export interface DatedEscalationRules {
  readonly from: IsoDay;
  readonly setBy: 'published' | 'board';
  readonly rules: EscalationRules;
}

/** What a board has set, in the order of recording. Null: the published rules apply again. */
export type BoardEscalationRules = readonly { readonly from: IsoDay; readonly rules: EscalationRules | null }[];

const BOTH: Governance[] = ['maintained', 'academy'];

const item = (code: string, meaning: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  ...{ code, meaning, governances: BOTH, perConsultee: false },
  ...more,
});

const INTERVENTION = 'Education and Inspections Act 2006, Part 4';

const COUNCIL_NOTICE: Omit<NoticeKind, 'code' | 'meaning' | 'law'> = {
  governance: 'maintained',
  givenBy: 'local authority',
  complianceDays: 21,
  representationDays: 21,
  powerDays: 59,
  source: `${INTERVENTION}, and the guidance of the department on schools causing concern`,
};

const power = (code: string, meaning: string, law: string): FormalPower => ({
  ...{ code, meaning, governance: 'maintained', law, source: INTERVENTION },
});

const FUNDING_AGREEMENT = 'The funding agreement of the academy, and the Academies Act 2010';

const academyPower = (code: string, meaning: string): FormalPower => ({
  ...{ code, meaning, governance: 'academy', law: FUNDING_AGREEMENT, source: FUNDING_AGREEMENT },
});

/** The rules for boards that set none. They are configuration, not law: each board checks them, and sets its own. */
export const PUBLISHED_ESCALATION_RULES: DatedEscalationRules = {
  from: '2007-04-01',
  setBy: 'published',
  rules: {
    checklist: [
      item('relationships-tried', 'Work by agreement was tried, and what came of it'),
      item('evidence', 'The evidence for the concern, and where it is'),
      item('equality-duty', 'The public sector equality duty was considered'),
      item('legal-check', 'A lawyer checked the step'),
      item('consultees-asked', 'The consultee was asked, and answered', { perConsultee: true }),
    ],
    noticeKinds: [
      { ...COUNCIL_NOTICE, code: 'warning-notice', meaning: 'Warning notice', law: `${INTERVENTION}, section 60` },
      {
        code: 'termination-warning-notice',
        meaning: 'Termination warning notice',
        governance: 'academy',
        givenBy: 'DfE regional director',
        law: FUNDING_AGREEMENT,
        complianceDays: 21,
        representationDays: 21,
        powerDays: null,
        source: 'The guidance of the department on schools causing concern',
      },
    ],
    powers: [
      power('required-arrangements', 'The governing body must make arrangements with others', 'Section 63'),
      power('additional-governors', 'The council appoints additional governors', 'Section 64'),
      power('interim-executive-board', 'An interim executive board replaces the governing body', 'Section 65'),
      power('suspended-budget', 'The delegated budget is suspended', 'Section 66'),
      academyPower('notice-to-terminate', 'The funding agreement is terminated'),
      academyPower('transfer-to-trust', 'The academy moves to another trust'),
    ],
    caution: 'Check current law before you rely on this.',
  },
};

/** The rules that apply for a board on a day: its own, or else the published rules. */
export const findEscalationRules = (set: BoardEscalationRules, day: IsoDay): DatedEscalationRules => {
  const last = set
    .filter(({ from }) => from <= day)
    .reduce<BoardEscalationRules[number] | null>(
      (latest, each) => (latest !== null && latest.from > each.from ? latest : each),
      null,
    );
  const rules = last?.rules ?? null;
  return last === null || rules === null ? PUBLISHED_ESCALATION_RULES : { from: last.from, setBy: 'board', rules };
};
