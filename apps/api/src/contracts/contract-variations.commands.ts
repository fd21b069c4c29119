import { VariedAimBody } from '#api/contracts/aim.bodies';
import { HalfDaysField, ListOf, MAY_NAME_PEOPLE, TextField } from '#api/validation/fields';
import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class ProposeVariationBody {
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The first target was reached early' }) reason!: string;
  @ListOf(() => VariedAimBody, { description: 'The new version of each aim that changes. Names no people.' })
  aims!: VariedAimBody[];
  @HalfDaysField({ description: 'The planned half-days from now on, in all; as before when they do not change.' })
  halfDays!: number;
}

export class RefuseVariationBody {
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The target is still the right one' }) reason!: string;
}

export class ProposeVariation extends StreamCommand<Plain<ContractCommands['ProposeVariation']>> {}
export class ConsentToVariation extends StreamCommand<Plain<ContractCommands['ConsentToVariation']>> {}
export class RefuseVariation extends StreamCommand<Plain<ContractCommands['RefuseVariation']>> {}

export const contractVariationHandlers = handlersFor(contract, {
  ProposeVariation,
  ConsentToVariation,
  RefuseVariation,
});
