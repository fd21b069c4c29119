import { MAX_AIMS } from '#domain/bounds';
import { refuseUnknownNeedAreas } from '#domain/contract-need-areas';
import { refuseAfterLimit } from '#domain/contract-state';
import type { Aim } from '#domain/contract.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const isBlank = (text: string): boolean => text.trim() === '';

/** Refuses `aim-not-measurable` unless the aim has a measure with a unit, and a target that can be judged by it. */
export const refuseUnmeasurable = (aim: Aim, { agreed }: SupportContract): void => {
  const { measure, baseline, target } = aim;
  refuseUnless(
    ![measure.name, measure.unit].some(isBlank),
    'aim-not-measurable',
    'An aim must have a measure with its unit. Name both.',
  );
  refuseUnless(
    measure.direction === 'up' ? target.value > baseline.value : target.value < baseline.value,
    'aim-not-measurable',
    `The measure is expected to go ${measure.direction}, but the target does not go ${measure.direction} from the baseline.`,
  );
  refuseUnless(
    baseline.on <= target.by && target.by <= agreed.endsOn,
    'aim-not-measurable',
    `The target must be due on or after the day of the baseline, and by the end of the contract on ${agreed.endsOn}.`,
  );
};

const refuseOnceSigned = (state: SupportContract, today: IsoDay): void => {
  refuseUnless(!state.withdrawn, 'contract-withdrawn', 'The contract was withdrawn.');
  refuseUnless(
    state.signatures.length === 0,
    'contract-already-signed',
    'The contract has a signature. Reopen the draft before you change its aims. After the start, aims change by a variation.',
  );
  refuseAfterLimit(state.agreed, today);
};

const requireAim = ({ aims }: SupportContract, aimId: string): Aim => {
  const found = aims.find((aim) => aim.aimId === aimId);
  refuseUnless(found !== undefined, 'unknown-aim', 'The contract has no aim with this id. Check the id.');
  return found;
};

/** Decisions on the aims of a draft. */
export const decideAims = {
  AgreeAim: (state, aim, { today }, facts) => {
    refuseOnceSigned(state, today);
    refuseUnless(
      state.aims.every(({ aimId }) => aimId !== aim.aimId),
      'aim-id-already-used',
      'The contract already has an aim with this id. Drop that aim first, or use a new id.',
    );
    refuseUnless(
      state.aims.length < MAX_AIMS,
      'too-many-aims',
      `The contract has ${MAX_AIMS} aims, the most that one can have. Drop one first.`,
    );
    refuseUnknownNeedAreas([aim], state.aims, facts);
    refuseUnmeasurable(aim, state);
    return [{ type: 'AimAgreed', data: aim }];
  },

  ChangeAim: (state, aim, { today }, facts) => {
    refuseOnceSigned(state, today);
    const old = requireAim(state, aim.aimId);
    refuseUnknownNeedAreas([aim], state.aims, facts);
    refuseUnmeasurable(aim, state);
    return [{ type: 'AimChanged', data: { aimId: aim.aimId, old, new: aim } }];
  },

  DropAim: (state, data, { today }) => {
    refuseOnceSigned(state, today);
    requireAim(state, data.aimId);
    return [{ type: 'AimDropped', data }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
