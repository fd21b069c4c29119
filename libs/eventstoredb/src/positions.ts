import type { Position } from '#kernel/event';

/** A position in the server's log, as the client returns it. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Both halves are unsigned 64-bit numbers. With 20 digits each, text order is log order. */
const DIGITS = 20;
const POSITION = /^(\d{20})(\d{20})$/;

export const formatPosition = ({ commit, prepare }: LogPosition): Position =>
  `${commit}`.padStart(DIGITS, '0') + `${prepare}`.padStart(DIGITS, '0');

/** Throws a `TypeError` for text that `formatPosition` did not write, such as a position of another store. */
export const parsePosition = (position: Position): LogPosition => {
  const [, commit, prepare] = POSITION.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) {
    throw new TypeError(`"${position}" is not a position in an EventStoreDB log.`);
  }
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
};

/** Whether a position comes after another one; null: the start of the log. */
export const isAfter = (one: Position | null, other: Position | null): boolean =>
  one !== null && (other === null || one > other);
