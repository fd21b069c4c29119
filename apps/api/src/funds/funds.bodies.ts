import { Day, Id, MAY_NAME_PEOPLE, PenceField, TextField } from '#api/validation/fields';
import type { IsoDay } from '#kernel/time';

export class GrantFundBody {
  @TextField({ max: 200, example: 'School-to-school support 2011–12' }) name!: string;
  @TextField({ max: 200, description: `Who provides the money. ${MAY_NAME_PEOPLE}`, example: 'Plymouth City Council' })
  source!: string;
  @TextField({ max: 20, description: 'The financial year of the grant.', example: '2011-12' }) financialYear!: string;
  @PenceField({ description: 'Amount of the grant, in pence.', example: 60_000_000 }) pence!: number;
}

export class IncreaseGrantBody {
  @PenceField({ description: 'Increase, in pence.' }) pence!: number;
  @TextField({
    max: 200,
    description: `Who provides the money. ${MAY_NAME_PEOPLE}`,
    example: 'Schools Forum, second round',
  })
  source!: string;
}

export class PayInstalmentBody {
  @Id({ of: 'contract', description: 'The contract to pay for. Money must be committed to it.' }) contractId!: string;
  @PenceField() pence!: number;
  @TextField({
    max: 200,
    description: `The milestone for which the instalment is paid. ${MAY_NAME_PEOPLE}`,
    example: 'Action plan agreed',
  })
  milestone!: string;
  @Day({ description: 'The day of the payment. Must not be in the future.' }) paidOn!: IsoDay;
}

export class RecoverPaymentBody {
  @Id({ of: 'contract', description: 'The contract of the original payment.' }) contractId!: string;
  @PenceField({ description: 'Recovered amount, in pence. Must not exceed the amount paid.' }) pence!: number;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The last two visits were not held' }) reason!: string;
}
