import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class RecordEvidence extends StreamCommand<Plain<ContractCommands['RecordEvidence']>> {}
export class CorrectEvidence extends StreamCommand<Plain<ContractCommands['CorrectEvidence']>> {}
export class VoidEvidence extends StreamCommand<Plain<ContractCommands['VoidEvidence']>> {}

export const contractEvidenceHandlers = handlersFor(contract, { RecordEvidence, CorrectEvidence, VoidEvidence });
