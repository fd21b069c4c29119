import { Injectable } from '@nestjs/common';
import { chooseDay, type AsOfQuery } from '#api/history/as-of';
import { areasOn, board } from '#domain/board';
import type { BoardFlagRules } from '#domain/school-flags';
import { StreamReader } from '#execution/stream-reader';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/** The local authorities of a board, and the rules by which it judges schools. */
export interface AreasAndRules {
  readonly areas: readonly string[];
  readonly flagRules: BoardFlagRules;
}

/** The local authorities of a board on the day for which somebody reads. */
@Injectable()
export class BoardAreas {
  constructor(private readonly streams: StreamReader) {}

  /** By what is known now. Throws `UnknownStream`. */
  async find(boardId: string, query: AsOfQuery, { context: { today } }: CommandOptions): Promise<AreasAndRules> {
    const { state } = await this.streams.load(board, boardId);
    return { areas: areasOn(state, chooseDay(query, today)), flagRules: state.flagRules };
  }
}
