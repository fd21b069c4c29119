import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import type { ReferenceEvents } from '#domain/reference.events';
import { request } from '#domain/request';
import { NO_ID } from '#domain/shared-rules';
import type { ReferenceKind } from '#domain/vocabulary';
import { lookUp, type Decider, type StreamLookup } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** Who has one reference of a board. */
export type Reference = {
  readonly kind: ReferenceKind;
  /** As it was typed. */
  readonly reference: string;
  /** Null once it is released. */
  readonly recordId: string | null;
};

export type ReferenceCommands = {
  /** Opens the stream, and takes a released or abandoned reference again. Nothing happens if the record has it. */
  ClaimReference: ReferenceEvents['ReferenceClaimed'];
  /** Sent after the record was refused. Nothing happens if the record has the reference all the same, or another record has it. */
  ReleaseReference: { recordId: string };
};

export type ReferenceStream = {
  state: Reference;
  commands: ReferenceCommands;
  events: ReferenceEvents;
  facts: {
    /** Whether the record that has the reference is a decision from paper that no longer applies and never will, so that it can be entered again. */
    ClaimReference: { abandoned: boolean };
    ReleaseReference: { used: boolean };
  };
};

/** Letters of other alphabets that look like these, and cannot be told apart on paper. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ј: 'j' },
  ...{ ѕ: 's', α: 'a', β: 'b', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
};

/** The reference without what a reader does not see: case, spaces, invisible characters, and letters of other alphabets that look alike. */
export const foldReference = (reference: string): string =>
  reference
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/./gu, (letter) => LOOK_ALIKES[letter] ?? letter);

/** Whether the record has the reference now. */
const lookUpUse = (claimed: Reference | undefined, recordId: string): StreamLookup<boolean> => {
  const isClaimed = (found: string | undefined): boolean =>
    found !== undefined && claimed !== undefined && foldReference(found) === foldReference(claimed.reference);
  if (claimed?.kind === 'contract') return lookUp(contract, recordId, (found) => isClaimed(found?.agreed.reference));
  if (claimed?.kind === 'decision')
    return lookUp(decision, recordId, (found) => isClaimed(found?.takenOver?.reference ?? undefined));
  return lookUp(request, recordId, (found) => isClaimed(found?.reference));
};

const refuseTaken = (state: Reference, recordId: string): void => {
  const isFree = state.recordId === null || state.recordId === recordId;
  refuseUnless(
    isFree || state.kind !== 'decision',
    'reference-already-used',
    `The decision with the reference "${state.reference}" was already entered from paper. Read it at /v1/decisions/${state.recordId ?? ''}. Case, spaces and letters that look alike make no difference.`,
  );
  refuseUnless(
    isFree,
    'reference-already-used',
    `Another ${state.kind} of the board already has the reference "${state.reference}". Give another one. Case, spaces and letters that look alike make no difference.`,
  );
};

const decide: Decider<ReferenceStream>['decide'] = {
  ClaimReference: {
    create: (data) => [{ type: 'ReferenceClaimed', data }],
    existing: (state, { reference: typed, recordId }, _, { abandoned }) => {
      const claimed = { type: 'ReleasedReferenceClaimed', data: { reference: typed, recordId } } as const;
      if (abandoned && state.recordId !== null && state.recordId !== recordId)
        return [{ type: 'ReferenceReleased', data: { recordId: state.recordId } }, claimed];
      refuseTaken(state, recordId);
      return state.recordId === recordId ? [] : [claimed];
    },
  },
  ReleaseReference: (state, { recordId }, _, { used }) =>
    state.recordId === recordId && !used ? [{ type: 'ReferenceReleased', data: { recordId } }] : [],
};

/** One reference of a board. Its stream accepts one claim at a time, so that of two records at the same moment one is refused. */
export const reference: Decider<ReferenceStream> = {
  category: 'reference',
  decide,
  evolve: {
    ReferenceClaimed: { create: ({ kind, reference: typed, recordId }) => ({ kind, reference: typed, recordId }) },
    ReferenceReleased: (state) => ({ ...state, recordId: null }),
    ReleasedReferenceClaimed: (state, { reference: typed, recordId }) => ({ ...state, reference: typed, recordId }),
  },
  facts: {
    ClaimReference: {
      abandoned: (_, __, state) =>
        lookUp(
          decision,
          state?.kind === 'decision' ? (state.recordId ?? NO_ID) : NO_ID,
          (found) => found !== undefined && found.rescinded && !found.awaitsRatification,
        ),
    },
    ReleaseReference: {
      used: ({ recordId }, _, state) => lookUpUse(state, recordId),
    },
  },
};
