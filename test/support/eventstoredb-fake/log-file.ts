import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';

/** Writes everything that a node has stored to a file, like the backup of a database folder. */
export const writeLogFile = (file: string, events: readonly LoggedEvent[]): void =>
  writeFileSync(file, serialize(events));

export const readLogFile = (file: string): readonly LoggedEvent[] => deserialize(readFileSync(file)) as LoggedEvent[];
