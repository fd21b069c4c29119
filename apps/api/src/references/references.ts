import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { ClaimReference } from '#api/references/references.commands';
import { reference } from '#domain/reference';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { CommandExecutor, commandRequest, type Receipt } from '#execution/command-executor';

/** Keeps the references of a board unique: a record has its reference before it is recorded, or is refused. */
@Injectable()
export class References {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CommandExecutor) private readonly executor: CommandExecutor,
  ) {}

  /**
   * Claims the reference, and then executes the command that records it. Throws `Refused` (`reference-already-used`) or what the command throws. If the
   * command is not recorded, others can have the reference. A process that ends in between leaves it to the record, which the repeated request records.
   */
  async claimFor(claim: ClaimReference, execute: () => Promise<Receipt>): Promise<Receipt> {
    const { id, data, options } = claim;
    const claimed = await this.commands.execute<ClaimReference, Receipt>(claim);
    try {
      return await execute();
    } catch (error) {
      const isOpen = error instanceof OutcomeUnknown || error instanceof StoreUnavailable;
      if (claimed.recorded > 0 && !isOpen) {
        const context = { ...options.context, commandId: randomUUID() };
        const release = commandRequest(reference, 'ReleaseReference', id, { recordId: data.recordId }, context);
        // If this fails, the reference stays taken, and the caller must know why the record was refused.
        await this.executor.execute(release).catch(() => undefined);
      }
      throw error;
    }
  }
}
