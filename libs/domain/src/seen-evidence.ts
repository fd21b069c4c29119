import type { Aim, SeenEvidence } from '#domain/contract-aims.events';
import { refuseBeforeStart } from '#domain/contract-visits';
import type { SupportContract } from '#domain/contract.types';
import type { Judgement } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A judgement as it is typed, or as it will be after a correction. */
export type JudgementWithEvidence = {
  readonly judgement: Judgement;
  readonly judgedOn: IsoDay;
  readonly evidenceSeen: readonly SeenEvidence[];
  /** Whether somebody says why no kind of evidence was seen. */
  readonly hasReason: boolean;
};

/** Whether the judgement must say why no kind of evidence was seen: a criterion that is met without any. */
export const needsReason = (
  { criterion }: Aim,
  { judgement, evidenceSeen }: Pick<JudgementWithEvidence, 'judgement' | 'evidenceSeen'>,
): boolean => criterion !== null && judgement === 'met' && evidenceSeen.length === 0;

/** Whether both lists say the same, in whatever order. */
export const isSameEvidence = (one: readonly SeenEvidence[], other: readonly SeenEvidence[]): boolean =>
  one.length === other.length &&
  one.every((each) => other.some(({ kind, seenOn }) => kind === each.kind && seenOn === each.seenOn));

/**
 * Refuses kinds of evidence that the aim does not have or that are named twice, days on which nobody can have seen them, and `no-evidence-seen` for a
 * criterion that is met without any of them and without a reason.
 */
export const refuseWrongEvidence = (state: SupportContract, aim: Aim, typed: JudgementWithEvidence): void => {
  const { evidenceSeen, judgedOn } = typed;
  const kinds = aim.criterion?.evidenceKinds ?? [];
  refuseUnless(
    aim.criterion !== null || evidenceSeen.length === 0,
    'aim-without-kinds-of-evidence',
    'Only a criterion has kinds of evidence. Leave out what was seen: this aim is judged by its measurements.',
  );
  const seen = evidenceSeen.map(({ kind }) => kind);
  refuseUnless(
    seen.every((kind) => kinds.includes(kind)) && new Set(seen).size === seen.length,
    'not-a-kind-of-evidence',
    `Name kinds of evidence of this criterion, each once: ${kinds.join(', ')}.`,
  );
  for (const { seenOn } of evidenceSeen) {
    refuseBeforeStart(state, seenOn);
    refuseUnless(
      seenOn <= judgedOn,
      'seen-after-the-judgement',
      `The aim was judged on ${judgedOn}. Give a day on which the evidence was seen, not after that.`,
    );
  }
  refuseUnless(
    !needsReason(aim, typed) || typed.hasReason,
    'no-evidence-seen',
    `Say which kinds of evidence were seen (${kinds.join(', ')}), or why the criterion is met although none was.`,
  );
};
