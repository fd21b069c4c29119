import * as schema from '#api/openapi/response-schemas';
import type { ChecklistItem, EscalationRules, FormalPower, NoticeKind } from '#domain/board-escalation-rules.events';
import type { DatedEscalationRules } from '#domain/escalation-rules';
import type { Governance } from '#domain/vocabulary';
import type { BoardDocument } from '#records/board.record.types';

export const GOVERNANCE = schema.enumOf<Governance>({ maintained: true, academy: true, independent: true });

const ESCALATION_RULES = schema.namedObject<EscalationRules>('EscalationRules', {
  checklist: schema.listOf(
    schema.namedObject<ChecklistItem>('ChecklistItem', {
      code: schema.text(),
      meaning: schema.text(),
      governances: schema.listOf(GOVERNANCE, 'For schools under these laws.'),
      perConsultee: schema.boolean('Whether it is entered once for each consultee of the school.'),
    }),
    'What must be entered before a formal step.',
  ),
  noticeKinds: schema.listOf(
    schema.namedObject<NoticeKind>('NoticeKind', {
      code: schema.text(),
      meaning: schema.text(),
      governance: GOVERNANCE,
      givenBy: schema.text('Who gives the notice.'),
      law: schema.text('The law under which it is given.'),
      complianceDays: schema.integer('For so many days from the day of the notice the school can comply.'),
      representationDays: schema.integer('For so many days from the day of the notice representations can be made.'),
      powerDays: schema.orNull(
        schema.integer('For so many days after the period of compliance powers can be used. Null: without limit.'),
      ),
      source: schema.text('Where these periods are from.'),
    }),
  ),
  powers: schema.listOf(
    schema.namedObject<FormalPower>('FormalPower', {
      code: schema.text(),
      meaning: schema.text(),
      governance: GOVERNANCE,
      law: schema.text(),
      source: schema.text(),
    }),
  ),
  caution: schema.text('Is shown beside each period, because laws change.'),
});

export const BOARD_ESCALATION_RULES = schema.listOf(
  schema.namedObject<BoardDocument['escalationRules'][number]>('BoardEscalationRules', {
    from: schema.day('The first day of the rules.'),
    rules: schema.orNull(ESCALATION_RULES),
    reason: schema.text(),
    recordedBy: schema.text('Id of the person.'),
  }),
  'What the board needs before a formal step. `rules` is null if the published rules apply again.',
);

export const DATED_ESCALATION_RULES = schema.namedObject<DatedEscalationRules>('DatedEscalationRules', {
  from: schema.day('The first day of the rules.'),
  setBy: schema.enumOf<DatedEscalationRules['setBy']>({ published: true, board: true }),
  rules: ESCALATION_RULES,
});
