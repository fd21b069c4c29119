import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { OpenRequestLimit } from '#api/access/open-request-limit';
import { RequestRejected } from '#api/http/request-rejected';
import { CountOpenRequests } from '#api/requests/requests.queries';
import type { PartyRequests } from '#read-models/open-requests';

const RETRY_AFTER_SECONDS = 86_400;

/**
 * Bounds the open requests of each party for each school at each board, so that nobody fills the agenda of a board. A quota and not a rule of the board: it
 * reads a read model, and requests at the same moment can go beyond it.
 */
@Injectable()
export class OpenRequestQuota {
  constructor(
    private readonly queries: QueryBus,
    private readonly limit: OpenRequestLimit,
  ) {}

  /** Throws `RequestRejected`. `newId`: the id of the new request. A repeated request is not counted twice. */
  async check(party: PartyRequests, newId: string): Promise<void> {
    const { most } = this.limit;
    if (most === 0) return;
    const open = await this.queries.execute(new CountOpenRequests({ party, except: newId, most }));
    if (open < most) return;
    const message = `You have ${most} open requests for this school at this board, the most allowed. Withdraw one, or wait until the board has decided.`;
    throw new RequestRejected('too-many-requests', message, { 'Retry-After': String(RETRY_AFTER_SECONDS) });
  }
}
