import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { v5 as createUuid } from 'uuid';
import { foldReference, reference, type ReferenceCommands } from '#domain/reference';
import { CommandExecutor, commandRequest, type Receipt } from '#execution/command-executor';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { StreamReader } from '#execution/stream-reader';
import type { CommandContext } from '#kernel/decider';
import type { CommandOptions } from '#nest-cqrs/stream-command';

type Claim = ReferenceCommands['ClaimReference'];

const REFERENCE_NAMESPACE = 'b3c5a1de-52a6-4f0c-9d3b-6a3a1f6f2c04';

/** The id of the stream follows from the board, the kind and the folded reference, so that two claims of one reference meet in one stream. */
const toStreamId = ({ boardId, kind, reference: typed }: Omit<Claim, 'recordId'>): string =>
  createUuid(JSON.stringify([boardId, kind, foldReference(typed)]), REFERENCE_NAMESPACE);

/** Keeps the references of a board unique: a record has its reference before it is recorded, or is refused. */
@Injectable()
export class References {
  constructor(
    @Inject(CommandExecutor) private readonly executor: CommandExecutor,
    private readonly streams: StreamReader,
  ) {}

  /**
   * Executes a command that records a reference, with options whose `beforeAppend` claims it. Throws `Refused` (`reference-already-used`) or what the
   * command throws. If the command is not recorded after the claim, others can have the reference. A process that ends in between leaves it to the
   * record, which the repeated request records.
   */
  async claimFor(
    claim: Claim,
    options: CommandOptions,
    execute: (claimingOptions: CommandOptions) => Promise<Receipt>,
  ): Promise<Receipt> {
    const claims: Receipt[] = [];
    // Each request claims with an id of its own, because the claim of an earlier attempt may have been given back.
    const context = { ...options.context, commandId: randomUUID() };
    const request = commandRequest(reference, 'ClaimReference', toStreamId(claim), claim, context);
    const beforeAppend = async (): Promise<void> => {
      claims.push(await this.executor.execute(request));
      await options.beforeAppend?.();
    };
    try {
      return await execute({ ...options, beforeAppend });
    } catch (error) {
      const isOpen = error instanceof OutcomeUnknown || error instanceof StoreUnavailable;
      if (claims.some(({ recorded }) => recorded > 0) && !isOpen) await this.release(claim, options.context);
      throw error;
    }
  }

  /** Whether a record has the reference, or had it before. */
  async isTaken(named: Omit<Claim, 'recordId'>): Promise<boolean> {
    return (await this.streams.find(reference, toStreamId(named))).state !== undefined;
  }

  /** If this fails, the reference stays taken, and the caller must know why the record was refused. */
  private async release(claim: Claim, context: CommandContext): Promise<void> {
    const data = { recordId: claim.recordId };
    const releasing = { ...context, commandId: randomUUID() };
    const release = commandRequest(reference, 'ReleaseReference', toStreamId(claim), data, releasing);
    await this.executor.execute(release).catch(() => undefined);
  }
}
