import type { SuccessionKind, SuccessionParty, SuccessionTerms } from '#domain/succession.events';
import type { Urn } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';

export interface Confirmation {
  readonly schoolUrn: Urn;
  readonly party: SuccessionParty;
}

/** A confirmation, and the person who recorded it. */
export interface RecordedConfirmation extends Confirmation {
  readonly by: string;
}

/** The minimum and maximum number of schools on each side. Successors can be missing until the first confirmation. */
const SHAPES: Readonly<
  Record<SuccessionKind, { readonly predecessors: [number, number]; readonly successors: [number, number] }>
> = {
  conversion: { predecessors: [1, 1], successors: [1, 1] },
  merger: { predecessors: [2, 20], successors: [1, 1] },
  split: { predecessors: [1, 1], successors: [2, 20] },
  closure: { predecessors: [1, 1], successors: [0, 0] },
};

const EXPLAINED: Readonly<Record<SuccessionKind, string>> = {
  conversion: 'A conversion has one predecessor and at most one successor.',
  merger: 'A merger has two or more predecessors and at most one successor.',
  split: 'A split has one predecessor and two or more successors.',
  closure: 'A closure has one predecessor and no successor.',
};

const isWithin = (count: number, [least, most]: readonly [number, number]): boolean => least <= count && count <= most;

const hasDuplicates = (urns: readonly Urn[]): boolean => new Set(urns).size !== urns.length;

/** Refuses a number of schools that does not fit the kind, and a school that is named twice. */
export const refuseWrongShape = ({ kind, predecessors, successors }: SuccessionTerms): void => {
  const shape = SHAPES[kind];
  const fits = isWithin(predecessors.length, shape.predecessors);
  refuseUnless(
    fits && (successors.length === 0 || isWithin(successors.length, shape.successors)),
    'wrong-number-of-schools',
    `${EXPLAINED[kind]} Correct the URNs, or choose another kind.`,
  );
  const renames = kind === 'conversion' && predecessors[0] === successors[0];
  refuseUnless(
    !hasDuplicates(predecessors) && !hasDuplicates(successors) && !renames,
    'school-named-twice',
    'A school is named twice. Name each school once; only in a merger or a split can one continue under its own URN.',
  );
};

/** Whether the school is on either side. */
export const involvesSchool = ({ predecessors, successors }: SuccessionTerms, urn: Urn): boolean =>
  predecessors.includes(urn) || successors.includes(urn);

/** The parties that must confirm: each predecessor, and the responsible body of each successor. A closure is confirmed by the school and its responsible body. */
export const listParties = ({ kind, predecessors, successors }: SuccessionTerms): Confirmation[] => [
  ...predecessors.map((schoolUrn) => ({ schoolUrn, party: 'school' as const })),
  ...(kind === 'closure' ? predecessors : successors).map((schoolUrn) => ({
    schoolUrn,
    party: 'responsible-body' as const,
  })),
];
