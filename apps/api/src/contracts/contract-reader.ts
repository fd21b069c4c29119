import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { GetRegisteredContract } from '#api/contracts/contract.queries';
import { requireProjectedRow } from '#api/http/require-projected-row';
import { omit } from '#api/omit';
import { contract } from '#domain/contract';
import { waitingFor, type Waiting } from '#domain/contract-waiting';
import type { SupportContract } from '#domain/contract.types';
import { ROLES, type Role } from '#domain/vocabulary';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamReader } from '#execution/stream-reader';
import type { RegisteredContract } from '#read-models/contract-register';

type ConcernField = 'concerns' | 'concernReports';

/** The row of the contract register, what the contract waits for, and its full state. Concerns are included only for readers who may see them. */
export type ContractRecord = Omit<RegisteredContract, 'openConcerns'> & {
  readonly id: string;
  readonly version: number;
  readonly openConcerns?: readonly string[];
  readonly waitingFor: readonly Waiting[];
  readonly record: Omit<SupportContract, ConcernField> & Partial<Pick<SupportContract, ConcernField>>;
};

/** Whether a role may see concerns. Schools and alliances may not. */
const CAN_SEE_CONCERNS: Readonly<Record<Role, boolean>> = {
  clerk: true,
  chair: true,
  'board-member': true,
  auditor: true,
  'system-leader': true,
  'la-officer': true,
  'school-head': false,
  'responsible-body': false,
  'alliance-director': false,
  administrator: false,
};

/** Reads a contract for one reader. */
@Injectable()
export class ContractReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly queries: QueryBus,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** Throws `UnknownStream`, and 503 while the register does not yet contain the contract. */
  async get(id: string, options: CommandOptions): Promise<ContractRecord> {
    const { state, version } = await this.streams.load(contract, id);
    const { roles, today } = options.context;
    const row = requireProjectedRow(await this.queries.execute(new GetRegisteredContract({ contractId: id, today })));
    const record = (await this.cipher.decryptAll(state)) as SupportContract;
    const whole = { ...row, id, version, waitingFor: waitingFor(state, today), record };
    return ROLES.some((role) => roles.includes(role) && CAN_SEE_CONCERNS[role]) ? whole : omitConcerns(whole);
  }
}

const omitConcerns = (whole: ContractRecord): ContractRecord => ({
  ...omit(whole, 'openConcerns'),
  waitingFor: whole.waitingFor.filter(({ kind }) => kind !== 'concern'),
  record: omit(whole.record, 'concerns', 'concernReports'),
});
