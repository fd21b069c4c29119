import { MAX_CHECKLIST_ENTRIES, MAX_CORRECTIONS } from '#domain/bounds';
import { refuseUnlessOpen } from '#domain/escalation-open';
import type { ChecklistEntry, Escalation, EscalationStream, FormalStepFacts } from '#domain/escalation.types';
import { changeEntry } from '#domain/numbered-entries';
import type { Classification } from '#domain/school.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

interface NeededEntry {
  readonly item: string;
  readonly consultee: ChecklistEntry['consultee'];
}

interface DescribedEntry extends NeededEntry {
  readonly meaning: string;
}

/** What the checklist needs for a school under this law, once for each consultee where an item says so. */
const listNeededEntries = (
  { rules: { checklist }, consulteeLists: list }: FormalStepFacts,
  { governance, consultees }: Classification,
): DescribedEntry[] =>
  checklist
    .filter(({ governances }) => governances.includes(governance))
    .flatMap(({ code: item, meaning, perConsultee }): DescribedEntry[] =>
      perConsultee
        ? consultees.map((_, place) => ({
            item,
            consultee: { number: place + 1, list },
            meaning: `${meaning} (consultee ${place + 1})`,
          }))
        : [{ item, consultee: null, meaning }],
    );

/** Whether this is entered, for a consultee of the same list. */
const isEntered = ({ checklist }: Escalation, { item, consultee }: NeededEntry): boolean =>
  checklist.some(
    (entry) =>
      entry.item === item && entry.consultee?.number === consultee?.number && entry.consultee?.list === consultee?.list,
  );

/** Refuses `checklist-incomplete` while an item is missing that the board needs before a formal step. */
export const refuseIncompleteChecklist = (
  state: Escalation,
  facts: FormalStepFacts,
  classification: Classification,
): void => {
  const missing = listNeededEntries(facts, classification).filter((needed) => !isEntered(state, needed));
  refuseUnless(
    missing.length === 0,
    'checklist-incomplete',
    `Enter what is missing on the checklist before a formal step: ${missing.map(({ meaning }) => meaning).join('; ')}.`,
  );
};

/** Decisions on the checklist before a formal step. */
export const decideChecklist = {
  EnterChecklistItem: (
    state,
    { item, consultee: number, finding, on },
    { today },
    { rules, classification, consulteeLists: list },
  ) => {
    refuseUnlessOpen(state);
    const listed = rules.checklist.find(({ code }) => code === item);
    refuseUnless(
      listed !== undefined,
      'unknown-checklist-item',
      `The board's checklist has no such item. Give one of these: ${rules.checklist.map(({ code }) => code).join(', ')}.`,
    );
    refuseUnless(
      listed.perConsultee === (number !== null),
      'consultee-of-item',
      listed.perConsultee
        ? 'Say which consultee was asked: give its number, from 1.'
        : 'This item is not about a consultee. Leave the consultee out.',
    );
    const consultees = classification?.consultees ?? [];
    const name = number === null ? undefined : consultees[number - 1];
    const consultee = number === null || name === undefined ? null : { number, list, name };
    refuseUnless(
      number === null || consultee !== null,
      'unknown-consultee',
      `The school has ${consultees.length} consultees in its classification. Give the number of one of them, from 1, or classify the school first.`,
    );
    refuseUnless(
      !isEntered(state, { item, consultee }),
      'already-on-checklist',
      'This item is already entered. Correct the entry if it is wrong.',
    );
    refuseUnless(
      state.checklist.length < MAX_CHECKLIST_ENTRIES,
      'checklist-full',
      `The checklist has ${MAX_CHECKLIST_ENTRIES} entries, the most allowed. Correct an entry instead.`,
    );
    refuseFutureDay(on, today);
    return [{ type: 'ChecklistItemEntered', data: { item, consultee, finding, on }, occurredOn: on }];
  },

  CorrectChecklistEntry: (state, data, { actor, roles, today }) => {
    refuseUnlessOpen(state);
    const entry = state.checklist[data.entry - 1];
    refuseUnless(
      entry !== undefined,
      'unknown-checklist-entry',
      `The checklist has ${state.checklist.length} entries. Give the number of one of them, from 1.`,
    );
    refuseUnless(
      entry.enteredBy === actor || roles.includes('clerk'),
      'not-your-checklist-entry',
      'Somebody else entered this. Ask that person or the clerk to correct it.',
    );
    refuseUnless(
      entry.corrections < MAX_CORRECTIONS,
      'too-many-corrections',
      `The entry was corrected ${MAX_CORRECTIONS} times, the most allowed. Keep the last correction.`,
    );
    refuseFutureDay(data.on, today);
    return [{ type: 'ChecklistEntryCorrected', data }];
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;

/** State changes of the checklist. */
export const evolveChecklist = {
  ChecklistItemEntered: (state, { item, consultee: asked }, { actor }) => {
    const consultee = asked && { number: asked.number, list: asked.list };
    return {
      ...state,
      checklist: [...state.checklist, { item, consultee, enteredBy: actor, corrections: 0 }],
    };
  },
  ChecklistEntryCorrected: (state, { entry: number }) => ({
    ...state,
    checklist: changeEntry(state.checklist, number, ({ corrections }) => ({ corrections: corrections + 1 })),
  }),
} satisfies Partial<Decider<EscalationStream>['evolve']>;
