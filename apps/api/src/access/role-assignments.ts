import { Injectable } from '@nestjs/common';
import type { Call } from '#api/http/command-context';
import { board, rollOn } from '#domain/board';
import { person, standingsOn } from '#domain/person';
import type { Role, Scope } from '#domain/vocabulary';
import { Streams } from '#execution/command-executor';
import type { IsoDay } from '#kernel/time';

/** A role that somebody holds on a day, and for what. */
export interface Held {
  readonly role: Role;
  readonly scope: Scope;
  /** Codes of the local authorities that the board of the scope is for; none for other scopes. */
  readonly areas: readonly string[];
}

/** What somebody is on a day. A member or chair of a board is one only while they have the seat, whatever their standing says. */
@Injectable()
export class Standings {
  constructor(private readonly streams: Streams) {}

  async on(day: IsoDay, personId: string): Promise<readonly Held[]> {
    const { state } = await this.streams.stateOf(person, personId);
    if (state === undefined) return [];
    const held = standingsOn(state, day).map((standing) => this.held(standing, day, personId));
    return (await Promise.all(held)).flatMap((found) => found ?? []);
  }

  /** The boards for which the caller holds today a role that let them in here: all, when one of these is for everywhere. */
  async boardsOf({ occasion: { actor, roles, today } }: Call): Promise<readonly string[] | 'all'> {
    const held = (await this.on(today, actor)).filter(({ role }) => roles.includes(role));
    if (held.some(({ scope }) => scope.kind === 'everywhere')) return 'all';
    return held.filter(({ scope }) => scope.kind === 'board').map(({ scope }) => scope.id);
  }

  private async held({ role, scope }: Omit<Held, 'areas'>, day: IsoDay, personId: string): Promise<Held | undefined> {
    const { state } = scope.kind === 'board' ? await this.streams.stateOf(board, scope.id) : { state: undefined };
    const held = { role, scope, areas: state?.areas ?? [] };
    if (role !== 'chair' && role !== 'board-member') return held;
    const seat = state && rollOn(state, day).find((member) => member.personId === personId);
    return seat !== undefined && (role === 'board-member' || seat.office === 'chair') ? held : undefined;
  }
}
