import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { v5 as createUuid } from 'uuid';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { OverlapReader } from '#api/requests/overlap-reader';
import { TableRequest } from '#api/requests/requests.commands';
import { Refused } from '#kernel/refused';

/** Tables the requests that an agenda is assembled from. */
@Injectable()
export class RequestTabling {
  constructor(
    private readonly commands: CommandBus,
    private readonly overlaps: OverlapReader,
  ) {}

  /**
   * Tables each request once, however often the same call is repeated. One that cannot be tabled any more is left out: it was withdrawn or tabled since, or
   * other support of its school began.
   */
  async table(meetingId: string, requestIds: readonly string[], { context }: CommandOptions): Promise<void> {
    for (const requestId of requestIds) {
      const options = { context: { ...context, commandId: createUuid(requestId, context.commandId) } };
      const found = await this.overlaps.find(requestId, context.today);
      const tabling = { meetingId, overlaps: found.map(({ overlapKey }) => overlapKey) };
      try {
        await this.commands.execute(new TableRequest(requestId, tabling, { ...options, expectedVersion: null }));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
  }
}
