import type { ContractMeanwhile } from '#domain/vocabulary';
import { MAX_CHECKLIST_ENTRIES, MAX_CORRECTIONS } from '#domain/bounds';
import { escalation } from '#domain/escalation';
import type { EscalationRules } from '#domain/board-escalation-rules.events';
import type { EscalationCommands } from '#domain/escalation.types';
import type { EscalationEvents } from '#domain/escalation.events';
import { PUBLISHED_ESCALATION_RULES } from '#domain/escalation-rules';
import type { Classification } from '#domain/school.types';
import {
  beforeFormalStep,
  checklistEntries,
  CONSULTEE,
  FORMAL_STEP_FACTS,
  MAINTAINED,
  createProposal,
} from '#domain/testing/escalation.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type EscalationEvent = NewEvent<EscalationEvents>;

const { rules } = PUBLISHED_ESCALATION_RULES;
const facts = FORMAL_STEP_FACTS;
const finding = personalToken('The legal service found no objection');
const reason = personalToken('The day was mistyped');
const item: EscalationCommands['EnterChecklistItem'] = {
  ...{ item: 'legal-check', consultee: null, finding, on: '2012-01-09' },
};
const entered: EscalationEvent = {
  type: 'ChecklistItemEntered',
  data: { ...item, consultee: null },
  occurredOn: item.on,
};

const enter = (changes: Partial<typeof item>, ...history: EscalationEvent[]) =>
  given(escalation, ...beforeFormalStep(), ...history).when('EnterChecklistItem', { ...item, ...changes }, { facts });

describe('The checklist before a formal step', () => {
  it('is entered item by item, with who, when and a text', () => {
    enter({}).then(entered);
    enter({ on: '2012-01-11' }).thenRefusal('in-the-future');
    enter({ item: 'horoscope' }).thenRefusal('unknown-checklist-item');
    enter({}, entered).thenRefusal('already-on-checklist');
  });

  it('names the consultee who was asked, where an item is about consultees', () => {
    const asked = { item: 'consultees-asked', consultee: 1 };
    const data = { ...item, item: 'consultees-asked', consultee: { number: 1, list: 1, name: CONSULTEE } };
    enter(asked).then({ type: 'ChecklistItemEntered', data, occurredOn: item.on });
    enter({ ...asked, consultee: null }).thenRefusal('consultee-of-item');
    enter({ consultee: 1 }).thenRefusal('consultee-of-item');
    enter({ ...asked, consultee: 2 }).thenRefusal('unknown-consultee');
  });

  it('is corrected by who entered it or the clerk', () => {
    const correction = { entry: 1, finding: personalToken('None'), on: '2012-01-08', reason } as const;
    const correct = (changes: Partial<EscalationCommands['CorrectChecklistEntry']>, who = {}) =>
      given(escalation, ...beforeFormalStep(), entered).when(
        'CorrectChecklistEntry',
        { ...correction, ...changes },
        who,
      );
    correct({}).then({ type: 'ChecklistEntryCorrected', data: correction });
    correct({}, { actor: 'another' }).thenRefusal('not-your-checklist-entry');
    correct({}, { actor: 'another', roles: ['clerk'] }).thenTypes('ChecklistEntryCorrected');
    correct({ entry: 2 }).thenRefusal('unknown-checklist-entry');
    correct({ on: '2012-01-11' }).thenRefusal('in-the-future');
    const corrected: EscalationEvent = { type: 'ChecklistEntryCorrected', data: correction };
    given(escalation, ...beforeFormalStep(), entered, ...Array.from({ length: MAX_CORRECTIONS }, () => corrected))
      .when('CorrectChecklistEntry', correction)
      .thenRefusal('too-many-corrections');
  });

  it('has a limited number of entries that count', () => {
    const many = Array.from({ length: MAX_CHECKLIST_ENTRIES }, () => entered);
    const ofOldList: EscalationEvent = {
      type: 'ChecklistItemEntered',
      data: { ...item, item: 'consultees-asked', consultee: { number: 1, list: 0, name: CONSULTEE } },
    };
    const forgotten: EscalationEvent = {
      type: 'ChecklistItemEntered',
      data: { ...item, item: 'old', consultee: null },
    };
    enter({ item: 'evidence' }, ...many.map(() => ofOldList)).thenTypes('ChecklistItemEntered');
    enter({ item: 'evidence' }, ...many.map(() => forgotten)).thenTypes('ChecklistItemEntered');
    enter({ item: 'evidence' }, ...many).thenRefusal('checklist-full');
    enter({ item: 'evidence' }, ...many.slice(1)).thenTypes('ChecklistItemEntered');
  });
});

describe('A formal step', () => {
  const propose = (history: EscalationEvent[], changed: Partial<typeof facts> = {}) =>
    given(escalation, ...beforeFormalStep(), ...history).when(
      'ProposeStep',
      { reason, answerDueOn: null, urgency: null },
      { facts: { ...facts, ...changed, daysToAnswer: 14 } },
    );
  const all = checklistEntries(CONSULTEE);

  it.each(all.map((_, place) => [place]))('is refused while item %i of the checklist is missing', (missing) => {
    propose(all.filter((_, place) => place !== missing)).thenRefusal('checklist-incomplete');
    propose(all).thenTypes('StepProposed');
  });

  it('needs the answer of each consultee of the school', () => {
    const consultees = [CONSULTEE, personalToken('Foundation of the school')];
    const classification: Classification = { ...MAINTAINED, consultees };
    propose(all, { classification }).thenRefusal('checklist-incomplete');
    propose(checklistEntries(...consultees), { classification }).thenTypes('StepProposed');
    propose(checklistEntries(...consultees), { classification, consulteeLists: 2 }).thenRefusal('checklist-incomplete');
  });

  it('needs to know whom it must consult, and one entry if there is nobody', () => {
    const classification: Classification = { ...MAINTAINED, consultees: [] };
    propose(all, { classification, consulteeLists: 0 }).thenRefusal('consultees-unknown');
    propose(all, { classification }).thenRefusal('checklist-incomplete');
    const asked = { item: 'consultees-asked', consultee: null, finding, on: '2012-01-09' } as const;
    given(escalation, ...beforeFormalStep())
      .when('EnterChecklistItem', asked, { facts: { ...facts, classification } })
      .thenTypes('ChecklistItemEntered');
    propose([...all, { type: 'ChecklistItemEntered', data: asked }], { classification }).thenTypes('StepProposed');
  });

  it('is refused for a school that a confirmed succession has ended, and names the successor', () => {
    propose(all, { succession: { on: '2012-01-01', successors: ['110009'] } }).thenRefusal('school-succeeded');
    propose(all, { succession: { on: '2012-01-01', successors: [] } }).thenRefusal('school-succeeded');
  });

  it('needs what the board says for the law of the school', () => {
    const [first, ...others] = rules.checklist;
    const ofAcademies: EscalationRules = {
      ...rules,
      checklist: [{ ...first!, governances: ['academy'] }, ...others],
    };
    propose(all.slice(1), { rules: ofAcademies }).thenTypes('StepProposed');
    propose(all.slice(1), { rules: ofAcademies, classification: { ...MAINTAINED, governance: 'academy' } }).thenRefusal(
      'checklist-incomplete',
    );
  });

  it('follows the law and the checklist of the day on which it is approved', () => {
    const approve = (history: EscalationEvent[], classification: Classification | null) =>
      given(escalation, ...history).when(
        'ApproveStep',
        { as: 'council', decisionId: null },
        {
          actor: 'officer',
          today: '2012-01-20',
          facts: { ...facts, classification, daysToAnswer: 14, decision: undefined },
        },
      );
    const reliedOn = { governance: 'maintained', source: MAINTAINED.source } as const;
    const proposed = [...beforeFormalStep(), ...all, createProposal('formal-step', { reliedOn })];
    approve(proposed, MAINTAINED).thenTypes('ConcernEscalated');
    approve(proposed, { ...MAINTAINED, governance: 'academy' }).thenRefusal('law-changed');
    approve(proposed, null).thenRefusal('law-changed');
    const consultees = [...MAINTAINED.consultees, personalToken('Foundation of the school')];
    approve(proposed, { ...MAINTAINED, consultees }).thenRefusal('checklist-incomplete');
  });

  it('about a contract says what the contract does meanwhile, and no other step says it', () => {
    const [concern, ...others] = beforeFormalStep();
    const aboutContract = { ...concern, data: { ...concern?.data, contractId: 'contract-1' } } as EscalationEvent;
    const proposeFor = (history: EscalationEvent[], contractMeanwhile: ContractMeanwhile | null) =>
      given(escalation, ...history).when(
        'ProposeStep',
        { reason, answerDueOn: null, urgency: null, contractMeanwhile },
        { facts: { ...facts, daysToAnswer: 14 } },
      );
    proposeFor([aboutContract, ...others, ...all], 'pauses').thenTypes('StepProposed');
    proposeFor([aboutContract, ...others, ...all], null).thenRefusal('contract-meanwhile-needed');
    proposeFor([...beforeFormalStep(), ...all], 'continues').thenRefusal('no-formal-step-about-a-contract');
    proposeFor([aboutContract], 'ends').thenRefusal('no-formal-step-about-a-contract');
    // It was proposed before that had to be said.
    const old = createProposal('formal-step', { reliedOn: { governance: 'maintained', source: MAINTAINED.source } });
    given(escalation, ...[aboutContract, ...others, ...all, old])
      .when(
        'ApproveStep',
        { as: 'council', decisionId: null },
        { actor: 'officer', today: '2012-01-20', facts: { ...facts, daysToAnswer: 14, decision: undefined } },
      )
      .thenRefusal('contract-meanwhile-needed');
  });
});
