import type { LogMark } from '#execution/event-store';
import type { Position } from '#kernel/event';
import { ReactionCheckpoints, type CheckpointMove } from '#processing/reaction-checkpoints';

/** Checkpoints of reactions for specifications that need no file. */
export class InMemoryCheckpoints extends ReactionCheckpoints {
  readonly positions = new Map<string, Position>();

  override ensure(starts: ReadonlyMap<string, Position>): Promise<void> {
    for (const [name, position] of starts) if (!this.positions.has(name)) this.positions.set(name, position);
    return Promise.resolve();
  }

  override load(names: readonly string[]): Promise<ReadonlyMap<string, LogMark>> {
    const wanted = [...this.positions].filter(([name]) => names.includes(name));
    return Promise.resolve(new Map(wanted.map(([name, position]) => [name, { position, eventId: null }])));
  }

  override move(moves: readonly CheckpointMove[]): Promise<boolean> {
    const areCurrent = moves.every(({ name, from }) => this.positions.get(name) === from);
    if (areCurrent) for (const { name, to } of moves) this.positions.set(name, to.position);
    return Promise.resolve(areCurrent);
  }
}
