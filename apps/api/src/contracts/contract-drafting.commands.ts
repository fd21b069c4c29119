import { Day, HalfDaysField, Id, MAY_NAME_PEOPLE, PriceField, TextField } from '#api/validation/fields';
import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';
import type { IsoDay } from '#kernel/time';

export class DraftContractBody {
  @TextField({ max: 60, description: 'A reference that people can read.', example: 'MK-2011-014-C1' })
  reference!: string;
  @Id({ description: 'The decision that approved the support.' }) decisionId!: string;
  @Id({ description: 'The leader whom the decision awards the work to.' }) leaderId!: string;
  @Id({ description: 'The fund of the board that pays.' }) fundId!: string;
  @PriceField({ description: 'The price in whole pence, within the award; 0 when none is needed.' })
  pence!: number;
  @HalfDaysField({ description: 'Half-days of the leader, within the award.' }) halfDays!: number;
  @Day({ description: 'First day of the work.' }) startsOn!: IsoDay;
  @Day({ description: 'Last day of the work; the time limit that lapses.' }) endsOn!: IsoDay;
}

export class SignContractBody {
  @Day({ description: 'The day of the signature; not in the future.' }) signedOn!: IsoDay;
}

export class AcknowledgeContractBody {
  @Day({ description: 'The day on which the responsible body saw the contract.' }) acknowledgedOn!: IsoDay;
}

export class StartContractBody {
  @Day({ description: 'The day on which the work started; not in the future.' }) startedOn!: IsoDay;
}

export class WithdrawContractBody {
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The leader has become ill' }) reason!: string;
}

export class DraftContract extends StreamCommand<Plain<ContractCommands['DraftContract']>> {}
export class AgreeAim extends StreamCommand<Plain<ContractCommands['AgreeAim']>> {}
export class DropAim extends StreamCommand<Plain<ContractCommands['DropAim']>> {}
export class SignContract extends StreamCommand<Plain<ContractCommands['SignContract']>> {}
export class AcknowledgeContract extends StreamCommand<Plain<ContractCommands['AcknowledgeContract']>> {}
export class RenewArrangements extends StreamCommand<Plain<ContractCommands['RenewArrangements']>> {}
export class StartContract extends StreamCommand<Plain<ContractCommands['StartContract']>> {}
export class WithdrawContract extends StreamCommand<Plain<ContractCommands['WithdrawContract']>> {}

export const contractDraftingHandlers = handlersFor(contract, {
  DraftContract,
  AgreeAim,
  DropAim,
  SignContract,
  AcknowledgeContract,
  RenewArrangements,
  StartContract,
  WithdrawContract,
});
