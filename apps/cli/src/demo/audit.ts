import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Answer, Caller } from '#cli/demo/api';
import { SqliteEventStore } from '#event-sourcing/sqlite/sqlite-event-store';
import { directlyFollows } from '#event-sourcing/sqlite/event-rows';
import type { IsoDay } from '#event-sourcing/time';
import { verified, type Verification } from '#event-sourcing/verification';

/** The history of a contract as it stood at the end of a day, event by event, with the state after each. */
export const historyOn = (auditor: Caller, contractId: string, day: IsoDay): Promise<Answer> =>
  auditor.read(`/v1/contracts/${contractId}/history?asOf=${day}`);

/** Copies an events file and changes one byte: the first digit of this figure, wherever it stands in the file. */
export const copyWithOneByteChanged = (events: string, copy: string, figure: string): void => {
  copyFileSync(events, copy);
  const bytes = readFileSync(copy);
  const at = bytes.indexOf(figure);
  if (at < 0) throw new Error(`${figure} stands nowhere in ${events}.`);
  const digit = at + figure.search(/\d/);
  bytes[digit] = bytes[digit] === 0x39 ? 0x38 : 0x39;
  writeFileSync(copy, bytes);
};

/** Checks the seals of an events file. */
export const verifiedFile = async (file: string): Promise<Verification> => {
  const store = SqliteEventStore.openReadOnly(file);
  try {
    return await verified(store, { follows: directlyFollows });
  } finally {
    await store.close();
  }
};
