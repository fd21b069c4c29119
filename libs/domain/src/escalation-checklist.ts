import type { EscalationRules } from '#domain/board-escalation-rules.events';
import { MAX_CHECKLIST_ENTRIES, MAX_CORRECTIONS } from '#domain/bounds';
import { refuseUnlessOpen } from '#domain/escalation-open';
import type { Escalation, EscalationStream } from '#domain/escalation.types';
import { changeEntry } from '#domain/numbered-entries';
import type { Classification } from '#domain/school.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';

interface NeededEntry {
  readonly item: string;
  readonly consultee: Personal | null;
  readonly meaning: string;
}

/** What the checklist needs for a school under this law, once for each consultee where an item says so. */
const listNeededEntries = ({ checklist }: EscalationRules, { governance, consultees }: Classification): NeededEntry[] =>
  checklist
    .filter(({ governances }) => governances.includes(governance))
    .flatMap(({ code: item, meaning, perConsultee }): NeededEntry[] =>
      perConsultee
        ? consultees.map((consultee, place) => ({ item, consultee, meaning: `${meaning} (consultee ${place + 1})` }))
        : [{ item, consultee: null, meaning }],
    );

const isEntered = ({ checklist }: Escalation, { item, consultee }: Omit<NeededEntry, 'meaning'>): boolean =>
  checklist.some((entry) => entry.item === item && entry.consultee === consultee);

/** Refuses `checklist-incomplete` while an item is missing that the board needs before a formal step. */
export const refuseIncompleteChecklist = (
  state: Escalation,
  rules: EscalationRules,
  classification: Classification,
): void => {
  const missing = listNeededEntries(rules, classification).filter((needed) => !isEntered(state, needed));
  refuseUnless(
    missing.length === 0,
    'checklist-incomplete',
    `Enter what is missing on the checklist before a formal step: ${missing.map(({ meaning }) => meaning).join('; ')}.`,
  );
};

/** Decisions on the checklist before a formal step. */
export const decideChecklist = {
  EnterChecklistItem: (state, { item, consultee: number, finding, on }, { today }, { rules, classification }) => {
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
    const consultee = number === null ? null : (consultees[number - 1] ?? null);
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
  ChecklistItemEntered: (state, { item, consultee }, { actor }) => ({
    ...state,
    checklist: [...state.checklist, { item, consultee, enteredBy: actor, corrections: 0 }],
  }),
  ChecklistEntryCorrected: (state, { entry: number }) => ({
    ...state,
    checklist: changeEntry(state.checklist, number, ({ corrections }) => ({ corrections: corrections + 1 })),
  }),
} satisfies Partial<Decider<EscalationStream>['evolve']>;
