import {
  BooleanField,
  CodeField,
  Day,
  IntegerField,
  IntegerOrNull,
  ListOfOneOf,
  ListOfOrNull,
  MAY_NAME_PEOPLE,
  ObjectFieldOrNull,
  OneOf,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import type { ChecklistItem, EscalationRules, FormalPower, NoticeKind } from '#domain/board-escalation-rules.events';
import type { Governance } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

type RuleChanges = { readonly [Name in keyof EscalationRules]: EscalationRules[Name] | null };

const LAWS: readonly Governance[] = ['maintained', 'academy'];
const DAYS = { min: 1, max: 3_660 };
const LAW = { max: 300, description: NAMES_NO_PEOPLE, example: 'Education and Inspections Act 2006, section 60' };

export class ChecklistItemBody implements ChecklistItem {
  @CodeField({ example: 'legal-check' }) code!: string;
  @TextField({ max: 300, description: NAMES_NO_PEOPLE, example: 'A lawyer checked the step' }) meaning!: string;
  @ListOfOneOf(LAWS, { description: 'For schools under these laws.' }) governances!: Governance[];
  @BooleanField({ description: 'Whether it is entered once for each consultee of the school.' })
  perConsultee!: boolean;
}

export class NoticeKindBody implements NoticeKind {
  @CodeField({ example: 'warning-notice' }) code!: string;
  @TextField({ max: 300, description: NAMES_NO_PEOPLE, example: 'Warning notice' }) meaning!: string;
  @OneOf(LAWS, { description: 'For schools under this law.' }) governance!: Governance;
  @TextField({ max: 300, description: `Who gives the notice. ${NAMES_NO_PEOPLE}`, example: 'local authority' })
  givenBy!: string;
  @TextField(LAW) law!: string;
  @IntegerField({ ...DAYS, description: 'For so many days the school can comply.' }) complianceDays!: number;
  @IntegerField({ ...DAYS, description: 'For so many days representations can be made.' })
  representationDays!: number;
  @IntegerOrNull({ ...DAYS, description: 'For so many days after that powers can be used. Null: without limit.' })
  powerDays: number | null = null;
  @TextField({ ...LAW, description: `Where these periods are from. ${NAMES_NO_PEOPLE}` }) source!: string;
}

export class FormalPowerBody implements FormalPower {
  @CodeField({ example: 'interim-executive-board' }) code!: string;
  @TextField({ max: 300, description: NAMES_NO_PEOPLE, example: 'An interim executive board' }) meaning!: string;
  @OneOf(LAWS, { description: 'For schools under this law.' }) governance!: Governance;
  @TextField(LAW) law!: string;
  @TextField({ ...LAW, description: `Where this is from. ${NAMES_NO_PEOPLE}` }) source!: string;
}

/** What to change, each list as a whole. What is left out does not change. A new rule does not compile until it is here. */
export class EscalationRuleChangesBody implements RuleChanges {
  @ListOfOrNull(() => ChecklistItemBody, { min: 1, max: 50 }) checklist: ChecklistItemBody[] | null = null;
  @ListOfOrNull(() => NoticeKindBody, { min: 1, max: 50 }) noticeKinds: NoticeKindBody[] | null = null;
  @ListOfOrNull(() => FormalPowerBody, { min: 1, max: 50 }) powers: FormalPowerBody[] | null = null;
  @TextOrNull({
    max: 300,
    description: `Is shown beside each period. ${NAMES_NO_PEOPLE}`,
    example: 'Check current law before you rely on this.',
  })
  caution: string | null = null;
}

export class SetEscalationRulesBody {
  @Day({ description: 'The first day on which the rules apply: today or later.' }) from!: IsoDay;
  @ObjectFieldOrNull(() => EscalationRuleChangesBody, {
    description: 'What to change. Null: the published rules apply again.',
  })
  changes: EscalationRuleChangesBody | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed by the board on 3 May' }) reason!: string;
}

/** The rules that the body changes. */
export const listEscalationRuleChanges = (changes: EscalationRuleChangesBody | null): Partial<EscalationRules> | null =>
  changes && Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));
