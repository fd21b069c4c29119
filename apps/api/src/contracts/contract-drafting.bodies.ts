import {
  Day,
  DayOrNull,
  HalfDaysField,
  HalfDaysOrNull,
  Id,
  IdOrNull,
  MAY_NAME_PEOPLE,
  OneOf,
  OneOfOrNull,
  PriceField,
  PriceOrNull,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import { PAYERS, type Payer } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

export class DraftContractBody {
  @TextField({ max: 60, description: 'A readable reference.', example: 'MK-2011-014-C1' })
  reference!: string;
  @Id({ record: 'decision', description: 'The decision that approved the support. The contract gets the same id.' })
  decisionId!: string;
  @IdOrNull({
    record: 'leader',
    description: 'The leader named in the award. Default: that leader. Another one is refused.',
    example: null,
  })
  leaderId: string | null = null;
  @OneOf(PAYERS, {
    description: 'Who pays. Only payments from a fund of the board are recorded here.',
    example: 'fund',
    required: false,
  })
  payer: Payer = 'fund';
  @IdOrNull({
    record: 'fund',
    description: 'The fund that pays. It must belong to the board. Null unless the payer is `fund`.',
  })
  fundId: string | null = null;
  @PriceField({ description: 'Price in whole pence, within the award; 0 if the support is free.' })
  pence!: number;
  @HalfDaysField({ description: 'Planned half-days, within the award.' }) halfDays!: number;
  @Day({ description: 'First day of the work.' }) startsOn!: IsoDay;
  @Day({ description: 'Last day of the work. The contract lapses after it.' }) endsOn!: IsoDay;
}

const STAYS = 'Null: stays as it is.';

export class AmendDraftBody {
  @TextOrNull({ max: 60, description: STAYS, example: 'MK-2011-014-C1' }) reference: string | null = null;
  @OneOfOrNull(PAYERS, { description: `Who pays. ${STAYS}`, example: 'fund' }) payer: Payer | null = null;
  @IdOrNull({ record: 'fund', description: `The fund that pays, if the payer is \`fund\`. ${STAYS}` }) fundId:
    | string
    | null = null;
  @PriceOrNull({ description: `Price in whole pence, within the award. ${STAYS}` }) pence: number | null = null;
  @HalfDaysOrNull({ description: `Planned half-days, within the award. ${STAYS}` }) halfDays: number | null = null;
  @DayOrNull({ description: `First day of the work. ${STAYS}` }) startsOn: IsoDay | null = null;
  @DayOrNull({ description: `Last day of the work. ${STAYS}` }) endsOn: IsoDay | null = null;
  @TextField({ max: 500, description: `Why the draft changes. ${MAY_NAME_PEOPLE}`, example: 'The price was mistyped' })
  reason!: string;
}

export class ReopenDraftBody {
  @TextField({
    max: 500,
    description: `Why the draft is reopened. ${MAY_NAME_PEOPLE}`,
    example: 'An aim was mistyped',
  })
  reason!: string;
}
