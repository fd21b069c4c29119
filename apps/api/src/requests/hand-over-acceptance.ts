import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { References } from '#api/references/references';
import { ReferenceSeries } from '#api/references/reference-series';
import { AcceptHandOver } from '#api/requests/requests.commands';
import { request } from '#domain/request';
import type { RequestCommands } from '#domain/request.types';
import type { Receipt } from '#execution/command-executor';
import { StreamReader } from '#execution/stream-reader';
import type { Plain } from '#kernel/personal';
import type { CommandOptions } from '#nest-cqrs/stream-command';

type Acceptance = Plain<RequestCommands['AcceptHandOver']>;

/** A request that is taken over, and the reference that was typed for it; null for the next of the year. */
interface TakenOver {
  readonly requestId: string;
  readonly handOverId: string;
  readonly reference: string | null;
}

/** Takes requests over, with a reference that no other request of the receiving board has. */
@Injectable()
export class HandOverAcceptance {
  constructor(
    private readonly commands: CommandBus,
    private readonly references: References,
    private readonly series: ReferenceSeries,
    private readonly streams: StreamReader,
  ) {}

  /** An alliance gives no reference. Throws `UnknownStream`. */
  accept(requestId: string, acceptance: Acceptance, options: CommandOptions): Promise<Receipt> {
    const { handOverId, reference } = acceptance;
    return this.giveReference({ requestId, handOverId, reference }, options, (given, claiming) =>
      this.commands.execute(new AcceptHandOver(requestId, { ...acceptance, reference: given }, claiming)),
    );
  }

  /** Executes a command that takes a request over, with its reference at the receiving board; null if nothing waits for its answer. Throws `UnknownStream`. */
  async giveReference(
    { requestId, handOverId, reference }: TakenOver,
    options: CommandOptions,
    execute: (reference: string | null, claimingOptions: CommandOptions) => Promise<Receipt>,
  ): Promise<Receipt> {
    const { handOver } = (await this.streams.load(request, requestId)).state;
    const boardId = handOver?.toBoardId ?? null;
    if (boardId === null || handOver?.handOverId !== handOverId || handOver.answer !== null)
      return execute(null, options);
    // The request there has the id of the hand-over.
    const claim = { boardId, kind: 'request', recordId: handOverId } as const;
    if (reference === null) return this.series.giveTo(claim, options.context.today, options, execute);
    return this.references.claimFor({ ...claim, reference }, options, (claiming) => execute(reference, claiming));
  }
}
