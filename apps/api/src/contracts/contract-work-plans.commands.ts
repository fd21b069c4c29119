import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class SetWorkPlan extends StreamCommand<Plain<ContractCommands['SetWorkPlan']>> {}

export const contractWorkPlanHandlers = handlersFor(contract, { SetWorkPlan });
