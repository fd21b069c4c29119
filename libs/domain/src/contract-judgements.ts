import type { JudgementBasis } from '#domain/contract-judgements.events';
import type { Afterwards } from '#domain/contract-afterwards.types';
import { refuseUnlessCorrectable } from '#domain/contract-corrections';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A judgement that names nothing on which it rests, as all of older versions. */
export const NO_BASIS: JudgementBasis = { measurementIds: [], evidenceIds: [] };

/** Refuses measurements of other aims, evidence about other aims, and entries that are void. */
export const refuseWrongBasis = (
  { measurements, evidence }: SupportContract,
  aimId: string,
  { measurementIds, evidenceIds }: JudgementBasis,
): void => {
  const isOfAim = (id: string): boolean =>
    measurements.some((each) => each.measurementId === id && each.aimId === aimId && !each.voided);
  refuseUnless(
    measurementIds.every(isOfAim),
    'not-a-measurement-of-the-aim',
    'One of the measurements is not of this aim, or is void. Read the contract for the ids.',
  );
  // Evidence without aims is about the contract as a whole.
  const isAboutAim = (id: string): boolean =>
    evidence.some(
      (each) => each.evidenceId === id && !each.voided && (each.aimIds.length === 0 || each.aimIds.includes(aimId)),
    );
  refuseUnless(
    evidenceIds.every(isAboutAim),
    'not-evidence-of-the-aim',
    'One of the entries of evidence is not about this aim, or is void. Read the contract for the ids.',
  );
};

/** Refuses `judgement-rests-on-it` for a measurement or evidence that a standing judgement names. */
export const refuseIfBasis = ({ judgements }: SupportContract, kind: keyof JudgementBasis, id: string): void =>
  refuseUnless(
    judgements.every(({ restsOn }) => !restsOn[kind].includes(id)),
    'judgement-rests-on-it',
    'The judgement of an aim rests on it. Correct that judgement before you void this or move it to another aim.',
  );

/** Refuses to move evidence away from an aim whose judgement names it. */
export const refuseIfMovedFromBasis = (
  { judgements }: SupportContract,
  evidenceId: string,
  aimIds: readonly string[],
): void =>
  refuseUnless(
    aimIds.length === 0 ||
      judgements.every(({ aimId, restsOn }) => aimIds.includes(aimId) || !restsOn.evidenceIds.includes(evidenceId)),
    'judgement-rests-on-it',
    'The judgement of an aim rests on it. Correct that judgement before you void this or move it to another aim.',
  );

/** The end of a confirmation after a correction of an entry on which a judgement rests. */
export const endConfirmation = (
  { judgements, afterwards }: SupportContract,
  kind: keyof JudgementBasis,
  id: string,
): { readonly type: 'ConfirmationVoided'; readonly data: { readonly reason: null } }[] =>
  afterwards.judgementsConfirmedOn !== null && judgements.some(({ restsOn }) => restsOn[kind].includes(id))
    ? [{ type: 'ConfirmationVoided', data: { reason: null } }]
    : [];

/** Whether the board has still to confirm what was judged. */
export const waitsForConfirmation = ({
  judgements,
  afterwards,
}: {
  readonly judgements: readonly unknown[];
  readonly afterwards: Pick<Afterwards, 'judgementsConfirmedOn'>;
}): boolean => judgements.length > 0 && afterwards.judgementsConfirmedOn === null;

/** The latest day of a judgement; null without one. */
const findLastJudgementDay = ({ judgements }: SupportContract): IsoDay | null =>
  judgements
    .map(({ judgedOn }) => judgedOn)
    .toSorted()
    .at(-1) ?? null;

/** Refuses `nothing-to-confirm`, `already-confirmed`, and a day before the last judgement: `before-the-judgement`. */
const refuseConfirmation = (state: SupportContract, confirmedOn: IsoDay): void => {
  const last = findLastJudgementDay(state);
  refuseUnless(
    last !== null,
    'nothing-to-confirm',
    'No aim is judged yet. Confirm the judgements when the aims are judged.',
  );
  refuseUnless(
    state.afterwards.judgementsConfirmedOn === null,
    'already-confirmed',
    'The judgements are already confirmed. You do not need to confirm them again.',
  );
  refuseUnless(
    last <= confirmedOn,
    'before-the-judgement',
    `The last aim was judged on ${last}. Confirm the judgements on that day or a later one.`,
  );
};

/** Decisions on the confirmation of judgements by the board. */
export const decideJudgements = {
  ConfirmJudgements: (state, data, context) => {
    refuseUnlessCorrectable(state, context);
    refuseUnless(
      state.judgements.every(({ recorders }) => !recorders.includes(context.actor)),
      'judged-by-the-same-person',
      'You recorded or corrected a judgement of this contract. Ask the chair or vice-chair who did not, or ask the clerk to record the decision by which a meeting confirmed the judgements.',
    );
    refuseFutureDay(data.confirmedOn, context.today);
    refuseConfirmation(state, data.confirmedOn);
    return [{ type: 'JudgementsConfirmed', data: { ...data, decisionId: null }, occurredOn: data.confirmedOn }];
  },

  // A meeting can confirm what the chair and the vice-chair judged.
  RecordMeetingConfirmation: (state, { decisionId, note }, context, { confirmation }) => {
    refuseUnlessCorrectable(state, context);
    const { boardId, schoolUrn } = state.agreed;
    const taken = confirmation === undefined || confirmation.rescinded ? null : confirmation.taken;
    refuseUnless(
      taken !== null &&
        taken.meetingId !== null &&
        taken.boardId === boardId &&
        (taken.schoolUrn === null || taken.schoolUrn === schoolUrn),
      'not-a-decision-on-the-contract',
      'This is no decision of a meeting of this board about the school that still applies. Name the decision by which the meeting confirmed the judgements.',
    );
    refuseConfirmation(state, taken.madeOn);
    return [
      {
        type: 'JudgementsConfirmed',
        data: { confirmedOn: taken.madeOn, decisionId, note },
        occurredOn: taken.madeOn,
      },
    ];
  },

  VoidConfirmation: (state, data, context) => {
    refuseUnlessCorrectable(state, context);
    refuseUnless(
      state.afterwards.judgementsConfirmedOn !== null,
      'not-confirmed',
      'The judgements are not confirmed, so there is nothing to take back. Read the contract.',
    );
    return [{ type: 'ConfirmationVoided', data }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

/** Without a confirmation, after something was judged again or put right. */
export const withoutConfirmation = ({ afterwards }: SupportContract): Pick<SupportContract, 'afterwards'> => ({
  afterwards: { ...afterwards, judgementsConfirmedOn: null },
});

/** The state changes of the confirmation. */
export const evolveJudgements = {
  JudgementsConfirmed: (state, { confirmedOn }) => ({
    ...state,
    afterwards: { ...state.afterwards, judgementsConfirmedOn: confirmedOn },
  }),
  ConfirmationVoided: (state) => ({ ...state, ...withoutConfirmation(state) }),
} satisfies Partial<Decider<ContractStream>['evolve']>;
