import { fund } from '#domain/fund';
import type { FundCommands } from '#domain/fund.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class GrantFund extends StreamCommand<Plain<FundCommands['GrantFund']>> {}
export class IncreaseGrant extends StreamCommand<Plain<FundCommands['IncreaseGrant']>> {}
export class LowerGrant extends StreamCommand<Plain<FundCommands['LowerGrant']>> {}
export class CarryForward extends StreamCommand<Plain<FundCommands['CarryForward']>> {}
export class CorrectGrant extends StreamCommand<Plain<FundCommands['CorrectGrant']>> {}
export class LowerCommitment extends StreamCommand<Plain<FundCommands['LowerCommitment']>> {}
export class ProposePayment extends StreamCommand<Plain<FundCommands['ProposePayment']>> {}
export class WithdrawPaymentProposal extends StreamCommand<Plain<FundCommands['WithdrawPaymentProposal']>> {}
export class PayInstalment extends StreamCommand<Plain<FundCommands['PayInstalment']>> {}
export class VoidPayment extends StreamCommand<Plain<FundCommands['VoidPayment']>> {}
export class CorrectPayment extends StreamCommand<Plain<FundCommands['CorrectPayment']>> {}
export class CorrectRecovery extends StreamCommand<Plain<FundCommands['CorrectRecovery']>> {}
export class SetPaymentDue extends StreamCommand<Plain<FundCommands['SetPaymentDue']>> {}
export class WithholdPayment extends StreamCommand<Plain<FundCommands['WithholdPayment']>> {}
export class ReleaseWithheldPayment extends StreamCommand<Plain<FundCommands['ReleaseWithheldPayment']>> {}
export class NamePayee extends StreamCommand<Plain<FundCommands['NamePayee']>> {}
export class NameRecoveryPayee extends StreamCommand<Plain<FundCommands['NameRecoveryPayee']>> {}
export class RecoverPayment extends StreamCommand<Plain<FundCommands['RecoverPayment']>> {}

export const fundHandlers = handlersFor(fund, {
  GrantFund,
  IncreaseGrant,
  LowerGrant,
  CorrectGrant,
  CarryForward,
  LowerCommitment,
  ProposePayment,
  WithdrawPaymentProposal,
  PayInstalment,
  VoidPayment,
  CorrectPayment,
  SetPaymentDue,
  WithholdPayment,
  ReleaseWithheldPayment,
  NamePayee,
  NameRecoveryPayee,
  RecoverPayment,
  CorrectRecovery,
});
