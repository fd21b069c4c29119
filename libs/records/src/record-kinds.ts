import { contract } from '#domain/contract';
import type { ContractStream } from '#domain/contract.types';
import { contractRecord } from '#records/contract.record';
import type { ContractDocument } from '#records/contract.record.types';
import { contractVisibility } from '#records/contract.visibility';
import type { RecordKind } from '#records/record-kind';

export const contractKind: RecordKind<ContractStream, ContractDocument> = {
  decider: contract,
  visibility: contractVisibility,
  projection: contractRecord,
};
