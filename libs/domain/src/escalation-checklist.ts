import type { ChecklistItem } from '#domain/board-escalation-rules.events';
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

/** The item for each consultee of the school, or once with the reason why the school has none. */
const listForConsultees = (
  { code: item, meaning }: ChecklistItem,
  list: number,
  consultees: Classification['consultees'],
): DescribedEntry[] =>
  consultees.length === 0
    ? [{ item, consultee: null, meaning: `${meaning} (the school has no consultees: say how that is known)` }]
    : consultees.map((_, place) => ({
        item,
        consultee: { number: place + 1, list },
        meaning: `${meaning} (consultee ${place + 1} of those recorded last; each is asked again when they are recorded again)`,
      }));

/** What the checklist needs for a school under this law, once for each consultee where an item says so. Refuses `consultees-unknown`. */
const listNeededEntries = (
  { rules: { checklist }, consulteeLists: list }: FormalStepFacts,
  { governance, consultees }: Classification,
): DescribedEntry[] => {
  const items = checklist.filter(({ governances }) => governances.includes(governance));
  refuseUnless(
    list > 0 || items.every(({ perConsultee }) => !perConsultee),
    'consultees-unknown',
    'Nobody has recorded whom a formal step must consult. Classify the school with its consultees, or with none if it has none.',
  );
  return items.flatMap((each): DescribedEntry[] =>
    each.perConsultee
      ? listForConsultees(each, list, consultees)
      : [{ item: each.code, consultee: null, meaning: each.meaning }],
  );
};

/** Whether an entry is about an item of today's rules, and about a consultee of the list that applies. */
const counts = ({ item, consultee }: ChecklistEntry, { rules, consulteeLists }: FormalStepFacts): boolean =>
  rules.checklist.some(({ code }) => code === item) && (consultee === null || consultee.list === consulteeLists);

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
  EnterChecklistItem: (state, { item, consultee: number, finding, on }, { today }, facts) => {
    refuseUnlessOpen(state);
    const { rules, classification, consulteeLists: list } = facts;
    const listed = rules.checklist.find(({ code }) => code === item);
    refuseUnless(
      listed !== undefined,
      'unknown-checklist-item',
      `The board's checklist has no such item. Give one of these: ${rules.checklist.map(({ code }) => code).join(', ')}.`,
    );
    const consultees = classification?.consultees ?? [];
    const hasNone = list > 0 && consultees.length === 0;
    refuseUnless(
      (listed.perConsultee && !hasNone) === (number !== null),
      'consultee-of-item',
      listed.perConsultee && !hasNone
        ? 'Say which consultee was asked: give its number, from 1.'
        : 'This item is not about a consultee, or the school has none. Leave the consultee out.',
    );
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
      state.checklist.filter((entry) => counts(entry, facts)).length < MAX_CHECKLIST_ENTRIES,
      'checklist-full',
      `The checklist has ${MAX_CHECKLIST_ENTRIES} entries that count, the most allowed. Correct an entry instead.`,
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
