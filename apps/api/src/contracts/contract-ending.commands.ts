import { CodeField, Day, MAY_NAME_PEOPLE, OneOf, PriceField, TextField } from '#api/validation/fields';
import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Judgement } from '#domain/vocabulary';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';
import type { IsoDay } from '#kernel/time';

export class JudgeAimBody {
  @OneOf(['met', 'partly-met', 'not-met']) judgement!: Judgement;
  @TextField({ description: `On what it is judged. ${MAY_NAME_PEOPLE}`, example: 'National tests of May 2012' })
  evidence!: string;
  @Day({ description: 'The day of the judgement; not in the future.' }) judgedOn!: IsoDay;
}

export class CompleteContractBody {
  @Day({ description: 'Last day of the work; not in the future.' }) endedOn!: IsoDay;
  @PriceField({ description: 'What of the price is not owed and goes back to the fund, in whole pence; 0 when none.' })
  unusedPence!: number;
  @TextField({ description: MAY_NAME_PEOPLE, example: 'All targets were met' }) note!: string;
}

export class EndContractEarlyBody {
  @Day({ description: 'Last day of the work; not in the future.' }) endedOn!: IsoDay;
  @TextField({ description: MAY_NAME_PEOPLE, example: 'Agreed by the school and the leader' }) note!: string;
  @CodeField({ description: "One of the board's causes for an early end." }) causeCode!: string;
}

export class JudgeAim extends StreamCommand<Plain<ContractCommands['JudgeAim']>> {}
export class CompleteContract extends StreamCommand<Plain<ContractCommands['CompleteContract']>> {}
export class EndContractEarly extends StreamCommand<Plain<ContractCommands['EndContractEarly']>> {}
export class CloseContract extends StreamCommand<Plain<ContractCommands['CloseContract']>> {}

export const contractEndingHandlers = handlersFor(contract, {
  JudgeAim,
  CompleteContract,
  EndContractEarly,
  CloseContract,
});
