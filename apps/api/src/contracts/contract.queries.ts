import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { findContract, type RegisteredContract } from '#read-models/contract-register';

interface ContractOnDay {
  readonly contractId: string;
  readonly today: IsoDay;
}

export class GetRegisteredContract extends ReadModelQuery<ContractOnDay, RegisteredContract | undefined> {}

export const contractQueries = [
  queryHandler(GetRegisteredContract, (readModels, { contractId, today }) =>
    findContract(readModels, contractId, today),
  ),
];
