import {
  Day,
  DayOrNull,
  IntegerField,
  MAY_NAME_PEOPLE,
  PriceField,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import type { IsoDay } from '#kernel/time';

export class SignContractBody {
  @Day({ description: 'The day of the signature. Must not be in the future.' }) signedOn!: IsoDay;
  @IntegerField({
    min: 1,
    max: 1_000_000,
    description:
      'The version of the contract that the party has read and accepts with its clauses: `contractVersion` of the contract. It must be the current one.',
    example: 3,
  })
  contractVersion!: number;
}

export class AcknowledgeContractBody {
  @Day({ description: 'The day on which the responsible body acknowledged the contract.' }) acknowledgedOn!: IsoDay;
}

const NOT_KNOWN = 'Null: the day is not known.';

export class TakeOverContractBody {
  @DayOrNull({ description: `The day on which the school signed the paper. ${NOT_KNOWN}` })
  schoolSignedOn: IsoDay | null = null;
  @DayOrNull({ description: `The day on which the provider signed the paper. ${NOT_KNOWN}` })
  providerSignedOn: IsoDay | null = null;
  @DayOrNull({ description: `The day on which whoever employs the lead leader released them. ${NOT_KNOWN}` })
  homeSchoolSignedOn: IsoDay | null = null;
  @IntegerField({
    description: 'Half-days that were delivered before. The half-days of the draft are what is left.',
    example: 4,
  })
  halfDaysBefore!: number;
  @PriceField({ description: 'Whole pence that were paid before. The price of the draft is what is left.' })
  penceBefore!: number;
  @TextField({
    max: 500,
    description: `The paper from which the contract is entered. ${MAY_NAME_PEOPLE}`,
    example: 'Contract of 12 October 2011, file 14',
  })
  source!: string;
}

export class StartContractBody {
  @Day({ description: 'The first day of the work. Must not be in the future.' }) startedOn!: IsoDay;
  @TextOrNull({
    description: `Why the work began before the last signature; null if it did not. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  begunEarly: string | null = null;
}

export class CorrectStartBody {
  @Day({ description: 'The correct first day of the work. Must not be in the future.' }) startedOn!: IsoDay;
  @TextOrNull({
    description: `Why the work began before the last signature; null if it did not, or if it stays as it is. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  begunEarly: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The month was mistyped' }) reason!: string;
}

export class WithdrawContractBody {
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The leader has become ill' }) reason!: string;
}
