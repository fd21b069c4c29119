import { Day, Id, MAY_NAME_PEOPLE, PenceField, TextField } from '#api/validation/fields';
import { fund, type FundCommands } from '#domain/fund';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';
import type { IsoDay } from '#kernel/time';

export class GrantFundBody {
  @TextField({ max: 200, example: 'School-to-school support 2011–12' }) name!: string;
  @TextField({ max: 200, description: 'Who gives the money.', example: 'Plymouth City Council' }) source!: string;
  @TextField({ max: 20, description: 'The financial year of the grant.', example: '2011-12' }) financialYear!: string;
  @PenceField({ description: 'The grant in pence.', example: 60_000_000 }) pence!: number;
}

export class IncreaseGrantBody {
  @PenceField({ description: 'What is added, in pence.' }) pence!: number;
  @TextField({ max: 200, description: 'Who gives the money.', example: 'Schools Forum, second round' }) source!: string;
}

export class PayInstalmentBody {
  @Id({ description: 'The contract that is paid for; money must be committed for it.' }) contractId!: string;
  @PenceField() pence!: number;
  @TextField({ max: 200, description: 'For what it is paid.', example: 'Action plan agreed' }) milestone!: string;
  @Day({ description: 'The day on which it was paid; not in the future.' }) paidOn!: IsoDay;
}

export class RecoverPaymentBody {
  @Id({ description: 'The contract for which it was paid.' }) contractId!: string;
  @PenceField({ description: 'What comes back, in pence; at most what was paid.' }) pence!: number;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The last two visits were not held' }) reason!: string;
}

export class GrantFund extends StreamCommand<Plain<FundCommands['GrantFund']>> {}
export class IncreaseGrant extends StreamCommand<Plain<FundCommands['IncreaseGrant']>> {}
export class PayInstalment extends StreamCommand<Plain<FundCommands['PayInstalment']>> {}
export class RecoverPayment extends StreamCommand<Plain<FundCommands['RecoverPayment']>> {}

export const fundHandlers = handlersFor(fund, { GrantFund, IncreaseGrant, PayInstalment, RecoverPayment });
