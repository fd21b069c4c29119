import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Call } from '#api/http/command-context';
import { without } from '#api/http/omit';
import { contract } from '#domain/contract';
import { waitingFor, type Waiting } from '#domain/contract-stage';
import type { SupportContract } from '#domain/contract.types';
import type { Role } from '#domain/vocabulary';
import { PersonalCodec } from '#execution/personal-data-cipher';
import { answering, Question } from '#nest-cqrs/query-handlers';
import { UnknownStream } from '#kernel/refused';
import { Streams } from '#execution/command-executor';
import type { IsoDay } from '#kernel/time';
import { registeredContract, type RegisteredContract } from '#read-models/contract-register';

/** A contract's line of the register, what it waits for, and its whole record at this version; concerns only for those who may see them. */
export type ContractRecord = Omit<RegisteredContract, 'openConcerns'> & {
  readonly id: string;
  readonly version: number;
  readonly openConcerns?: readonly string[];
  readonly waitingFor: readonly Waiting[];
  readonly record: Omit<SupportContract, 'concerns'> & { readonly concerns?: SupportContract['concerns'] };
};

interface WhichContract {
  readonly contractId: string;
  readonly today: IsoDay;
}

export class ContractInRegister extends Question<WhichContract, RegisteredContract | undefined> {}

export const contractQuestions = [
  answering(ContractInRegister, (readModels, { contractId, today }) =>
    registeredContract(readModels, contractId, today),
  ),
];

/** Who knows of concerns: the board, the leader whose work it is, the local authority and the auditor; not the schools and not the alliance. */
const SEES_CONCERNS: readonly Role[] = ['clerk', 'chair', 'board-member', 'system-leader', 'la-officer', 'auditor'];

/** Reads a contract for its parties. */
@Injectable()
export class ContractRecords {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
    private readonly codec: PersonalCodec,
  ) {}

  /** Throws `UnknownStream`; 503 while the register has not yet read of the contract. */
  async of(id: string, call: Call): Promise<ContractRecord> {
    const { state, version } = await this.streams.stateOf(contract, id);
    if (state === undefined) throw new UnknownStream(contract.category, id);
    const asked = { contractId: id, today: call.occasion.today };
    const line = await this.queries.execute(new ContractInRegister(asked));
    if (line === undefined) throw new ServiceUnavailableException();
    const record = (await this.codec.openedAll(state)) as SupportContract;
    const whole = { ...line, id, version, waitingFor: waitingFor(state, asked.today), record };
    return SEES_CONCERNS.some((role) => call.occasion.roles.includes(role)) ? whole : withoutConcerns(whole);
  }
}

const withoutConcerns = (whole: ContractRecord): ContractRecord => ({
  ...without(whole, 'openConcerns'),
  waitingFor: whole.waitingFor.filter(({ what }) => what !== 'concern'),
  record: without(whole.record, 'concerns'),
});
