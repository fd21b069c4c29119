import { AgreeAimBody } from '#api/contracts/contract-drafting.bodies';
import { HalfDaysField, Id, ListOf, MAY_NAME_PEOPLE, TextField } from '#api/validation/fields';
import type { Aim } from '#domain/contract.events';
import type { Plain } from '#kernel/personal';

/** The new version of an existing aim. */
export class VariedAimBody extends AgreeAimBody implements Plain<Aim> {
  @Id({ of: null, because: 'An aim is part of the contract in the path.', description: 'The aim to change.' })
  aimId!: string;
}

export class ProposeVariationBody {
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The first target was reached early' }) reason!: string;
  @ListOf(() => VariedAimBody, { description: 'The new version of each changed aim.' })
  aims!: VariedAimBody[];
  @HalfDaysField({ description: 'The new total of planned half-days. Send the current total if it does not change.' })
  halfDays!: number;
}

export class RefuseVariationBody {
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The target is still the right one' }) reason!: string;
}
