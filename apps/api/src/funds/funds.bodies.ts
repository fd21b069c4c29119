import {
  Day,
  DayOrNull,
  Id,
  IdOrNull,
  MAY_NAME_PEOPLE,
  OneOf,
  OneOfOrNull,
  PenceField,
  PriceField,
  TextField,
} from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import { PAYEE_KINDS, type PayeeKind } from '#domain/contract-price.events';
import type { VoidReason } from '#domain/fund.events';
import type { IsoDay } from '#kernel/time';

const SOURCE = `Who provides the money. ${MAY_NAME_PEOPLE}`;
const FINANCIAL_YEAR = 'The financial year of the grant: the year in which it starts and the one in which it ends.';

export class GrantFundBody {
  @TextField({ max: 200, description: NAMES_NO_PEOPLE, example: 'School-to-school support 2011–12' }) name!: string;
  @TextField({ max: 200, description: SOURCE, example: 'Plymouth City Council' }) source!: string;
  @TextField({ max: 7, description: FINANCIAL_YEAR, example: '2011-12' }) financialYear!: string;
  @PenceField({ description: 'Amount of the grant, in pence.', example: 60_000_000 }) pence!: number;
}

export class IncreaseGrantBody {
  @PenceField({ description: 'Increase, in pence.' }) pence!: number;
  @TextField({
    max: 200,
    description: SOURCE,
    example: 'Schools Forum, second round',
  })
  source!: string;
}

export class LowerGrantBody {
  @PenceField({ description: 'The part of the grant that is withdrawn, in pence. Must not exceed what is free.' })
  pence!: number;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The forum moved money to another fund' })
  reason!: string;
}

export class CarryForwardBody {
  @Id({ record: 'fund', description: 'A fund of this board for the next financial year.' }) toFundId!: string;
  @PenceField({ description: 'The part of the grant that is carried forward, in pence. Must not exceed what is free.' })
  pence!: number;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The forum agreed to keep it for support' })
  reason!: string;
}

export class CorrectGrantBody {
  @TextField({ max: 200, description: NAMES_NO_PEOPLE, example: 'School-to-school support 2011–12' }) name!: string;
  @TextField({ max: 200, description: SOURCE, example: 'Plymouth City Council' }) source!: string;
  @TextField({ max: 7, description: FINANCIAL_YEAR, example: '2011-12' }) financialYear!: string;
  @PenceField({
    description:
      'The correct amount of the whole grant with all increases, in pence, apart from what was carried forward. Must cover what is committed, paid and carried forward.',
    example: 60_000_000,
  })
  pence!: number;
  @TextField({ max: 500, description: `What was wrong. ${MAY_NAME_PEOPLE}`, example: 'Typed one nought too many' })
  reason!: string;
}

export class LowerCommitmentBody {
  @Id({ record: 'contract', description: 'The contract whose price falls.' }) contractId!: string;
  @PenceField({
    description: 'How much the price falls, in pence. Must not exceed what is neither paid nor proposed for payment.',
  })
  pence!: number;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Two half-days fewer were agreed' }) reason!: string;
}

const MILESTONE = `The milestone for which the instalment is paid. ${MAY_NAME_PEOPLE}`;
const PARTY =
  'The party to the contract that receives it. Statements of schools and alliances count only what names them.';
const DUE =
  'The day on which it is due. Null: as soon as its milestone is reached. A payment that is recorded before that day is marked as early.';
const PAYEE = `Who receives the money. ${MAY_NAME_PEOPLE}`;

export class ProposePaymentBody {
  @Id({ record: 'contract', description: 'The contract to pay for. Money must be committed to it.' })
  contractId!: string;
  @PenceField() pence!: number;
  @TextField({ max: 200, description: MILESTONE, example: 'Action plan agreed' }) milestone!: string;
  @TextField({ max: 200, description: PAYEE, example: 'The home school of the leader' }) payee!: string;
  @OneOfOrNull(PAYEE_KINDS, { description: PARTY, example: 'home-school' }) payeeKind: PayeeKind | null = null;
  @DayOrNull({ description: DUE }) dueOn: IsoDay | null = null;
}

export class SetPaymentDueBody {
  @DayOrNull({ description: DUE }) dueOn!: IsoDay | null;
}

export class WithholdPaymentBody {
  @TextField({ max: 500, description: `Why it is not paid yet. ${MAY_NAME_PEOPLE}`, example: 'Two visits were missed' })
  reason!: string;
}

export class ReleaseWithheldPaymentBody {
  @TextField({ max: 500, description: `Why it can be paid now. ${MAY_NAME_PEOPLE}`, example: 'The visits were held' })
  reason!: string;
}

export class NamePayeeBody {
  @OneOf(PAYEE_KINDS, { description: PARTY, example: 'home-school' }) payeeKind!: PayeeKind;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The alliance asked for it' }) reason!: string;
}

export class NameRecoveryPayeeBody {
  @OneOf(PAYEE_KINDS, { description: 'The party to the contract that gave the money back.', example: 'home-school' })
  payeeKind!: PayeeKind;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The bank names it' }) reason!: string;
}

export class WithdrawPaymentProposalBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The milestone is not reached yet' }) reason!: string;
}

export class PayInstalmentBody {
  @Day({ description: 'The day of the payment. Must not be in the future.' }) paidOn!: IsoDay;
}

const VOID_REASONS = { 'wrong-entry': true, 'returned-by-bank': true } as const satisfies Record<VoidReason, true>;

export class VoidPaymentBody {
  @OneOf(Object.keys(VOID_REASONS) as VoidReason[], {
    description:
      'Whether the payment was recorded by mistake, or was returned by the bank. The money is then owed again.',
  })
  reason!: VoidReason;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The same payment was recorded twice' }) note!: string;
}

export class CorrectPaymentBody {
  @TextField({ max: 200, description: MILESTONE, example: 'Action plan agreed' }) milestone!: string;
  @TextField({ max: 200, description: PAYEE, example: 'The home school of the leader' }) payee!: string;
  @Day({ description: 'The correct day of the payment. Must not be in the future.' }) paidOn!: IsoDay;
  @TextField({ max: 500, description: `What was wrong. ${MAY_NAME_PEOPLE}`, example: 'The day was mistyped' })
  reason!: string;
}

export class CorrectRecoveryBody {
  @PriceField({ description: 'The correct amount in whole pence; 0 if nothing came back.' }) pence!: number;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The bank had sent it to another account' })
  reason!: string;
}

export class RecoverPaymentBody {
  @Id({ record: 'contract', description: 'The contract of the original payment.' }) contractId!: string;
  @IdOrNull({
    record: null,
    because: 'the controller and the decision check the payment of the fund',
    description: 'The payment that is undone, whose parties gave the money back. Null if it is not known.',
  })
  instalmentId: string | null = null;
  @PenceField({ description: 'Recovered amount, in pence. Must not exceed the amount paid.' }) pence!: number;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The last two visits were not held' }) reason!: string;
}
