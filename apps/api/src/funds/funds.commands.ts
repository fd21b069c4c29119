import { fund, type FundCommands } from '#domain/fund';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class GrantFund extends StreamCommand<Plain<FundCommands['GrantFund']>> {}
export class IncreaseGrant extends StreamCommand<Plain<FundCommands['IncreaseGrant']>> {}
export class PayInstalment extends StreamCommand<Plain<FundCommands['PayInstalment']>> {}
export class RecoverPayment extends StreamCommand<Plain<FundCommands['RecoverPayment']>> {}

export const fundHandlers = handlersFor(fund, { GrantFund, IncreaseGrant, PayInstalment, RecoverPayment });
