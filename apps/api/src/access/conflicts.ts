import { Injectable } from '@nestjs/common';
import { ReaderConflicts, type Member } from '#api/access/reader-conflicts';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { StreamReader } from '#execution/stream-reader';

/**
 * The only rule for conflicts of interest. These people are excluded from a case, both from acting and from reading:
 * - a person who bids for it or is to give the support;
 * - the head or chair of governors of the supported school, or of the home school of a provider, by a role assignment;
 * - a person with a current or former seat on the board who comes from one of these schools, today or on the day a meeting discussed the case;
 * - a person with such a seat who leads an alliance that the case concerns, answers to it as a leader, or comes from its lead school or a member school;
 * - a person with such a seat who has declared a standing interest in one of these schools, its trust, one of these persons or alliances, while it lasts;
 * - a person with such a seat who had an interest in it, declared or found, at a meeting that led to it.
 *
 * An interest declared under a later item (a review of the contract, a concern) applies to that item and to the decision on it.
 */
@Injectable()
export class Conflicts {
  constructor(private readonly streams: StreamReader) {}

  /** The conflicts of this person as they are now. Ask once for each answer or page, so that its rows share what is looked up. */
  forMember(member: Member): ReaderConflicts {
    return new ReaderConflicts(member, this.streams);
  }

  /** As `forMember`, for the caller. */
  forCaller({ context: { actor, today } }: CommandOptions): ReaderConflicts {
    return this.forMember({ personId: actor, today });
  }
}
