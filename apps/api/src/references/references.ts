import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ClaimReference, toClaim } from '#api/references/references.commands';
import { reference, type ReferenceCommands } from '#domain/reference';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { CommandExecutor, commandRequest, type Receipt } from '#execution/command-executor';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/** Keeps the references of a board unique: a record has its reference before it is recorded, or is refused. */
@Injectable()
export class References {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CommandExecutor) private readonly executor: CommandExecutor,
  ) {}

  /**
   * Executes a command that records a reference, with options whose `beforeAppend` claims it. Throws `Refused` (`reference-already-used`) or what the
   * command throws. If the command is not recorded after the claim, others can have the reference. A process that ends in between leaves it to the
   * record, which the repeated request records.
   */
  async claimFor(
    record: ReferenceCommands['ClaimReference'],
    options: CommandOptions,
    execute: (claimingOptions: CommandOptions) => Promise<Receipt>,
  ): Promise<Receipt> {
    const claim = new ClaimReference(...toClaim(record, options));
    const claims: Receipt[] = [];
    const beforeAppend = async (): Promise<void> => {
      claims.push(await this.commands.execute<ClaimReference, Receipt>(claim));
    };
    try {
      return await execute({ ...options, beforeAppend });
    } catch (error) {
      const isOpen = error instanceof OutcomeUnknown || error instanceof StoreUnavailable;
      if (claims.some(({ recorded }) => recorded > 0) && !isOpen) await this.release(claim);
      throw error;
    }
  }

  /** If this fails, the reference stays taken, and the caller must know why the record was refused. */
  private async release({ id, data, options }: ClaimReference): Promise<void> {
    const context = { ...options.context, commandId: randomUUID() };
    const release = commandRequest(reference, 'ReleaseReference', id, { recordId: data.recordId }, context);
    await this.executor.execute(release).catch(() => undefined);
  }
}
