import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Caller } from '#scenarios/demo-api';
import type { ContractHistory } from '#client/api.types';
import type { IsoDay } from '#kernel/time';

/** The history of a contract as it stood at the end of a day, event by event, with the state after each. */
export const historyOn = (auditor: Caller, contract: string, day: IsoDay): Promise<ContractHistory> =>
  auditor.read('/v1/contracts/{contract}/history', { contract }, { asOf: day });

/** Copies an events file that no service writes any more and changes one byte: the first digit of this figure, wherever it stands in the file. */
export const copyWithOneByteChanged = (events: string, copy: string, figure: string): void => {
  copyFileSync(events, copy);
  const bytes = readFileSync(copy);
  const at = bytes.indexOf(figure);
  if (at < 0) throw new Error(`${figure} stands nowhere in ${events}.`);
  const digit = at + figure.search(/\d/);
  bytes[digit] = bytes[digit] === 0x39 ? 0x38 : 0x39;
  writeFileSync(copy, bytes);
};
