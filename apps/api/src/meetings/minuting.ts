import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { MinuteDecision } from '#api/meetings/meetings.commands';
import { HandOverAcceptance } from '#api/requests/hand-over-acceptance';
import { meeting } from '#domain/meeting';
import { findTabledHandOver } from '#domain/meeting-hand-overs';
import type { MeetingCommands } from '#domain/meeting.types';
import type { Receipt } from '#execution/command-executor';
import { StreamReader } from '#execution/stream-reader';
import type { Plain } from '#kernel/personal';
import type { CommandOptions } from '#nest-cqrs/stream-command';

type Minute = Plain<MeetingCommands['MinuteDecision']>;

const NO_ANSWER = { reference: null, needAreas: null, urgency: null, reasonCode: null, note: null };

/** Minutes decisions. A request that the board takes over gets a reference of the board. */
@Injectable()
export class Minuting {
  constructor(
    private readonly commands: CommandBus,
    private readonly acceptance: HandOverAcceptance,
    private readonly streams: StreamReader,
  ) {}

  /** Throws `UnknownStream`. */
  async minute(meetingId: string, minute: Minute, options: CommandOptions): Promise<Receipt> {
    const { state } = await this.streams.load(meeting, meetingId);
    const tabled = findTabledHandOver(state, minute.itemId);
    if (tabled === undefined || minute.outcome !== 'agree')
      return this.commands.execute(new MinuteDecision(meetingId, minute, options));
    const handOver = minute.handOver ?? NO_ANSWER;
    return this.acceptance.giveReference({ ...tabled, reference: handOver.reference }, options, (reference, claiming) =>
      this.commands.execute(
        new MinuteDecision(meetingId, { ...minute, handOver: { ...handOver, reference } }, claiming),
      ),
    );
  }

  /** Who must authorise what the board decided before it applies; null if nobody must. */
  async findAuthoriser(meetingId: string, decisionId: string): Promise<string | null> {
    const { state } = await this.streams.load(meeting, meetingId);
    return state.decisions.find((minuted) => minuted.decisionId === decisionId)?.authoriserId ?? null;
  }
}
