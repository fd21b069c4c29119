import type { Position } from '#kernel/event';

/** A place in the server's log, as the client gives it. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Both halves are unsigned 64 bits: 20 digits hold the largest, so that text order is log order. */
const DIGITS = 20;
const written = /^(\d{20})(\d{20})$/;

export const positionText = ({ commit, prepare }: LogPosition): Position =>
  `${commit}`.padStart(DIGITS, '0') + `${prepare}`.padStart(DIGITS, '0');

/** Refuses (`TypeError`) what `positionText` did not write, such as a position that another store gave out. */
export const logPosition = (position: Position): LogPosition => {
  const [, commit, prepare] = written.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) {
    throw new TypeError(`«${position}» is not a position in an EventStoreDB log.`);
  }
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
};
