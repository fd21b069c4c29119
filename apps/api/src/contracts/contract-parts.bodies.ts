import {
  CodeField,
  Day,
  Id,
  IntegerField,
  ListOfIds,
  MAY_NAME_PEOPLE,
  ObjectFieldOrNull,
  OneOf,
  PriceField,
  TextField,
} from '#api/validation/fields';
import type { ContractPart, PartTerms } from '#domain/contract-parts.events';
import { PART_KINDS, type PartKind } from '#domain/vocabulary';
import type { Plain } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export class ProgrammeTermsBody implements Plain<PartTerms['programme']> {
  @TextField({ max: 200, description: `Who takes part. ${MAY_NAME_PEOPLE}`, example: 'Teachers of years 3 to 6' })
  cohort!: string;
  @IntegerField({ min: 1, max: 10_000, description: 'How many people can take part.', example: 8 }) places!: number;
}

export class PlacementTermsBody implements Plain<PartTerms['placement']> {
  @IntegerField({ min: 1, max: 100, description: 'The share of the week in per cent.', example: 40 })
  percentOfWeek!: number;
  @TextField({
    max: 200,
    description: `Who employs the person during the placement. ${MAY_NAME_PEOPLE}`,
    example: 'The home school',
  })
  employer!: string;
}

const HALF_DAYS = 'The half-days of the part. Those of all parts together are those of the contract.';

export class AgreePartBody implements Omit<Plain<ContractPart>, 'partId'> {
  @OneOf(PART_KINDS, {
    description:
      'What the part is: support by visits, a programme with places, or the placement of a person at the school.',
    example: 'support',
  })
  kind!: PartKind;
  @CodeField({ description: "One of the board's forms of support.", example: 'mentoring' }) form!: string;
  @TextField({
    max: 500,
    description: `What is done. ${MAY_NAME_PEOPLE}`,
    example: 'Plan and teach mathematics lessons together in Year 6',
  })
  description!: string;
  @Day({ description: 'The first day of the part, within the contract.' }) startsOn!: IsoDay;
  @Day({ description: 'The last day of the part, within the contract.' }) endsOn!: IsoDay;
  @IntegerField({ min: 0, max: 10_000, description: HALF_DAYS, example: 12 }) halfDays!: number;
  @PriceField({ description: 'The price of the part. Those of all parts together are the price of the contract.' })
  pence!: number;
  @ListOfIds({
    record: null,
    because: 'Only the lead leader and leaders on the team of the contract in the path are accepted.',
    min: 1,
    max: 21,
    description: 'Ids of the leaders who work on the part.',
  })
  leaderIds!: string[];
  @ObjectFieldOrNull(() => ProgrammeTermsBody, { description: 'Needed for the kind `programme`, and null for others.' })
  programme: ProgrammeTermsBody | null = null;
  @ObjectFieldOrNull(() => PlacementTermsBody, { description: 'Needed for the kind `placement`, and null for others.' })
  placement: PlacementTermsBody | null = null;
}

/** The new version of an existing part. */
export class VariedPartBody extends AgreePartBody implements Plain<ContractPart> {
  @Id({ record: null, because: 'A part belongs to the contract in the path.', description: 'The part to change.' })
  partId!: string;
}
