import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { RequestOptions } from '#api/http/command-context';
import { References } from '#api/references/references';
import { ReferenceSeries } from '#api/references/reference-series';
import { AcceptHandOver } from '#api/requests/requests.commands';
import { request } from '#domain/request';
import type { RequestCommands } from '#domain/request.types';
import type { Receipt } from '#execution/command-executor';
import { StreamReader } from '#execution/stream-reader';
import type { Plain } from '#kernel/personal';

type Acceptance = Plain<RequestCommands['AcceptHandOver']>;

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
  async accept(requestId: string, { reference, ...acceptance }: Acceptance, options: RequestOptions): Promise<Receipt> {
    const { handOver } = (await this.streams.load(request, requestId)).state;
    const execute = (given: string | null, claiming: Partial<RequestOptions> = {}): Promise<Receipt> =>
      this.commands.execute(
        new AcceptHandOver(requestId, { ...acceptance, reference: given }, { ...options, ...claiming }),
      );
    const boardId = handOver?.toBoardId ?? null;
    if (boardId === null || handOver?.handOverId !== acceptance.handOverId || handOver.answer !== null)
      return execute(null);
    // The request there has the id of the hand-over.
    const claim = { boardId, kind: 'request', recordId: acceptance.handOverId } as const;
    if (reference === null) return this.series.giveTo(claim, options.context.today, options, execute);
    return this.references.claimFor({ ...claim, reference }, options, (claiming) => execute(reference, claiming));
  }
}
