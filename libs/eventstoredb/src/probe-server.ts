import { status } from '@grpc/grpc-js';
import type { Position } from '#kernel/event';
import type { Address } from '#eventstoredb/connection-string';
import type { Connection } from '#eventstoredb/client';
import { whyUnreachable, written } from '#eventstoredb/connection-diagnostics';
import { causeIn, codeOf, within } from '#eventstoredb/error-classification';
import { textOf } from '#execution/errors';

/** Milliseconds that each question may take. */
const PATIENCE = 5_000;

const OLDEST: readonly [number, number] = [22, 6];
const NEWEST_YEAR = 26;
const KNOWN = `EventStoreDB or KurrentDB ${OLDEST.join('.')} to ${NEWEST_YEAR}.x`;

const DENIED: readonly unknown[] = [status.UNAUTHENTICATED, status.PERMISSION_DENIED];

/** The server cannot be used as it is; the message says why and what to do, as a part of a sentence, without passwords. */
export class ServerFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ServerFault';
  }
}

interface Asked {
  readonly address: Address;
  readonly connection: Connection;
  readonly end: () => Promise<Position | null>;
}

const isKnown = (version: string): boolean => {
  const [, year, month] = /^(\d+)\.(\d+)\./.exec(version) ?? [];
  if (year === undefined || Number(year) > NEWEST_YEAR) return false;
  return Number(year) > OLDEST[0] || (Number(year) === OLDEST[0] && Number(month) >= OLDEST[1]);
};

const at = ({ hosts }: Address): string => hosts.map(written).join(', ');

const denied = (address: Address, code: unknown): string => {
  if (!address.signsIn)
    return `${at(address)} wants a user and a password; put them into the address, as in esdb://user:password@host:2113`;
  return code === status.UNAUTHENTICATED
    ? `${at(address)} does not take this user and password; correct them in the address`
    : `the user may not read all streams at ${at(address)}; name one in the address that may, such as one of the group $admins`;
};

/** What a question failed by, and what is wrong with the server when it is not the question. */
const faultBehind = async (address: Address, error: unknown): Promise<ServerFault> => {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = codeOf(cause);
  if (DENIED.includes(code)) return new ServerFault(denied(address, code), { cause });
  const words = causeIn(textOf(cause)).replace(/\.$/, '');
  const fault = (await whyUnreachable(address)) ?? `${at(address)} does not answer as an event store (${words})`;
  return new ServerFault(fault, { cause });
};

/**
 * Asks a server for its version and for the last event of all, whoever's it is. Rejects with `ServerFault` within some fifteen seconds when it is not there, is another kind of
 * server, or one of a version that is not known, or does not let us read.
 */
export const checkServer = async ({ address, connection, end }: Asked): Promise<void> => {
  const failed = async (error: unknown): Promise<never> => {
    throw await faultBehind(address, error);
  };
  const version = await within(PATIENCE, connection.serverVersion()).catch(failed);
  if (version === null) throw new ServerFault(`the server at ${at(address)} does not tell its version; use ${KNOWN}`);
  if (!isKnown(version))
    throw new ServerFault(
      `the server at ${at(address)} is of version ${version}, which is not known here; use ${KNOWN}`,
    );
  await within(PATIENCE, end()).catch(failed);
};
