import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Caller } from '#scenarios/demo-installation';
import type { ContractHistory, ContractStateAt } from '#client/api.types';
import type { IsoDay } from '#kernel/time';

/** Reads the events of a contract recorded up to the end of a day, oldest first, at most 200. */
export const readEvents = (auditor: Caller, contract: string, day: IsoDay): Promise<ContractHistory> =>
  auditor.read('/v1/contracts/{contract}/history', { contract }, { asOf: day, limit: 200 });

/** Reads the state of a contract at the end of a day. */
export const readState = (auditor: Caller, contract: string, day: IsoDay): Promise<ContractStateAt> =>
  auditor.read('/v1/contracts/{contract}/state', { contract }, { asOf: day });

/** Copies an events file that no service has open, and changes one byte in the copy: the first digit of the given text. */
export const copyWithChangedByte = (events: string, copy: string, text: string): void => {
  copyFileSync(events, copy);
  const bytes = readFileSync(copy);
  const at = bytes.indexOf(text);
  if (at < 0) throw new Error(`${text} is not in ${events}.`);
  const digit = at + text.search(/\d/);
  bytes[digit] = bytes[digit] === 0x39 ? 0x38 : 0x39;
  writeFileSync(copy, bytes);
};
