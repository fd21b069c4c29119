import { VariedAimBody } from '#api/contracts/contract-aims.bodies';
import { VariedPartBody } from '#api/contracts/contract-parts.bodies';
import { HalfDaysField, ListOf, MAY_NAME_PEOPLE, TextField } from '#api/validation/fields';

export class ProposeVariationBody {
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The first target was reached early' }) reason!: string;
  @ListOf(() => VariedAimBody, { description: 'The new version of each changed aim.' })
  aims!: VariedAimBody[];
  @ListOf(() => VariedPartBody, {
    description:
      'The new version of each changed part. The parts must have the half-days and the price of the contract.',
    required: false,
  })
  parts: VariedPartBody[] = [];
  @HalfDaysField({ description: 'The new total of planned half-days. Send the current total if it does not change.' })
  halfDays!: number;
}

export class RefuseVariationBody {
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The target is still the right one' }) reason!: string;
}
