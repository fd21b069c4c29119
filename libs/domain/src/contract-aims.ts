import { MAX_AIMS } from '#domain/contract-bounds';
import { refuseUnlessJudgeable, toAim } from '#domain/aim-kinds';
import type { Aim, AimForm } from '#domain/contract-aims.events';
import { refuseUnknownNeedAreas } from '#domain/contract-need-areas';
import { refuseFurtherVersion } from '#domain/contract-versions';
import { isAccepted, refuseAfterLimit } from '#domain/contract-state';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Refuses `aim-after-the-end` if the aim is due after the end of the contract. */
const refuseAfterEnd = ({ by }: Aim, { agreed }: SupportContract): void =>
  refuseUnless(
    by <= agreed.endsOn,
    'aim-after-the-end',
    `An aim must be due by the end of the contract on ${agreed.endsOn}. Give that day or an earlier one.`,
  );

/** The aim of one kind that this form describes. Refuses a form that is incomplete, and an aim that could not be judged under this contract. */
export const requireJudgeableAim = (form: AimForm, state: SupportContract): Aim => {
  const aim = toAim(form);
  refuseUnlessJudgeable(aim);
  refuseAfterEnd(aim, state);
  return aim;
};

/** Refuses changes of aims, parts and clauses of a contract that was withdrawn or that a party has accepted, and after its limit. */
export const refuseUnlessDraftOpen = (state: SupportContract, today: IsoDay): void => {
  refuseUnless(!state.withdrawn, 'contract-withdrawn', 'The contract was withdrawn. Draft it again.');
  refuseUnless(
    !isAccepted(state),
    'contract-already-signed',
    'A party has signed this version of the contract, or has released a leader of the team for it. Reopen the draft before you change its aims, parts and clauses. After the start, an aim or a part changes by a variation, and none is added.',
  );
  refuseAfterLimit(state.agreed, today);
  refuseFurtherVersion(state);
};

/** The aim with this id. Refuses `unknown-aim`. */
export const requireAim = ({ aims }: SupportContract, aimId: string): Aim => {
  const found = aims.find((aim) => aim.aimId === aimId);
  refuseUnless(found !== undefined, 'unknown-aim', 'The contract has no aim with this id. Check the id.');
  return found;
};

/** Decisions on the aims of a draft. */
export const decideAims = {
  AgreeAim: (state, form, { today }, facts) => {
    refuseUnlessDraftOpen(state, today);
    refuseUnless(
      state.aims.every(({ aimId }) => aimId !== form.aimId),
      'aim-id-already-used',
      'The contract already has an aim with this id. Drop that aim first, or use a new id.',
    );
    refuseUnless(
      state.aims.length < MAX_AIMS,
      'too-many-aims',
      `The contract has ${MAX_AIMS} aims, the most allowed. Drop one first.`,
    );
    refuseUnknownNeedAreas([form], state.aims, facts);
    return [{ type: 'AimAgreed', data: requireJudgeableAim(form, state) }];
  },

  ChangeAim: (state, form, { today }, facts) => {
    refuseUnlessDraftOpen(state, today);
    const { aimId } = form;
    const old = requireAim(state, aimId);
    refuseUnknownNeedAreas([form], state.aims, facts);
    return [{ type: 'AimChanged', data: { aimId, old, new: requireJudgeableAim(form, state) } }];
  },

  DropAim: (state, data, { today }) => {
    refuseUnlessDraftOpen(state, today);
    requireAim(state, data.aimId);
    return [{ type: 'AimDropped', data }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
