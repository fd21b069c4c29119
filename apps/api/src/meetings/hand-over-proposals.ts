import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { v5 as createUuid } from 'uuid';
import { Conflicts } from '#api/access/conflicts';
import { AddOtherBusiness } from '#api/meetings/meetings.commands';
import { board } from '#domain/board';
import { meeting } from '#domain/meeting';
import type { Meeting } from '#domain/meeting.types';
import { StreamReader } from '#execution/stream-reader';
import { Refused } from '#kernel/refused';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { ReadModels } from '#processing/read-models';
import { listHandOvers, type ReceivedHandOver } from '#read-models/hand-overs';

/** A meeting could not take more. */
const MOST = 200;

const WAITING = {
  where: { state: 'waiting' },
  sort: { by: 'handedOverOn', descending: false },
  after: null,
  limit: MOST,
} as const;

const HAND_OVER_NAMESPACE = '0d8f3c54-7be1-4a0e-8a55-2f6c41d9b7e3';

/** The id of the item on the agenda of the meeting, the same each time. */
export const toHandOverItemId = (meetingId: string, handOverId: string): string =>
  createUuid([meetingId, handOverId].join(' '), HAND_OVER_NAMESPACE);

/** The requests that another board hands over and that wait for the answer of this board, as business of its meeting. */
@Injectable()
export class HandOverProposals {
  constructor(
    private readonly commands: CommandBus,
    private readonly streams: StreamReader,
    private readonly readModels: ReadModels,
    private readonly conflicts: Conflicts,
  ) {}

  /** Those that the caller may see and that are not on the agenda of the meeting, with the title of the item. */
  async find(
    meetingId: string,
    { boardId, on, items }: Meeting,
    options: CommandOptions,
  ): Promise<readonly (ReceivedHandOver & { readonly title: string })[]> {
    const reader = this.conflicts.forCaller(options);
    const found: (ReceivedHandOver & { readonly title: string })[] = [];
    for (const handOver of await listHandOvers(this.readModels, `board ${boardId}`, on, WAITING)) {
      const itemId = toHandOverItemId(meetingId, handOver.handOverId);
      if (items.some((item) => item.itemId === itemId)) continue;
      if (await reader.isExcludedFromSchool(handOver.schoolUrn, [boardId])) continue;
      const { state } = await this.streams.find(board, handOver.fromBoardId);
      const from = state === undefined ? 'another board' : state.name;
      found.push({ ...handOver, title: `Hand-over of request ${handOver.reference} by ${from}` });
    }
    return found;
  }

  /** Puts these on the agenda, once however often the same call is repeated. One that was answered since is left out. */
  async add(meetingId: string, handOverIds: readonly string[], options: CommandOptions): Promise<void> {
    if (handOverIds.length === 0) return;
    const { state } = await this.streams.load(meeting, meetingId);
    for (const { requestId, handOverId, schoolUrn, title } of await this.find(meetingId, state, options)) {
      if (!handOverIds.includes(handOverId)) continue;
      const item = { itemId: toHandOverItemId(meetingId, handOverId), kind: 'other', subjectId: null } as const;
      const context = { ...options.context, commandId: createUuid(handOverId, options.context.commandId) };
      try {
        await this.commands.execute(
          new AddOtherBusiness(
            meetingId,
            { ...item, schoolUrn, title, handOver: { requestId, handOverId } },
            { context, expectedVersion: null },
          ),
        );
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
  }
}
