import type { JudgementBasis } from '#domain/contract-judgements.events';
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
    'The judgement of an aim rests on it. Correct that judgement before you void this.',
  );

/** Whether the board has still to confirm what was judged. */
export const waitsForConfirmation = ({ judgements, afterwards }: SupportContract): boolean =>
  judgements.length > 0 && afterwards.judgementsConfirmedOn === null;

/** The latest day of a judgement; null without one. */
const findLastJudgementDay = ({ judgements }: SupportContract): IsoDay | null =>
  judgements
    .map(({ judgedOn }) => judgedOn)
    .toSorted()
    .at(-1) ?? null;

/** Decisions on the confirmation of judgements by the board. */
export const decideJudgements = {
  ConfirmJudgements: (state, data, context) => {
    refuseUnlessCorrectable(state, context);
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
      state.judgements.every(({ recordedBy }) => recordedBy !== context.actor),
      'judged-by-the-same-person',
      'You recorded a judgement of this contract. Ask the chair or vice-chair who did not.',
    );
    refuseFutureDay(data.confirmedOn, context.today);
    refuseUnless(
      last <= data.confirmedOn,
      'before-the-judgement',
      `The last aim was judged on ${last}. Give that day or a later one.`,
    );
    return [{ type: 'JudgementsConfirmed', data, occurredOn: data.confirmedOn }];
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
