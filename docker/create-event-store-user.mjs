/**
 * Runs in the container "event-store-user" at every start, before our processes. Creates their user in the event store, or sets its password again, and grants
 * it what they need: to read all events, to append, and to read the metadata of streams. Only administrators may delete streams or write metadata, with which
 * streams are truncated. The rights are those of a group, so that a second user can have them too. The groups `$admins`, which may do everything, and `$ops`,
 * which may stop the server, are not needed.
 *
 * Reads EVENT_STORE_ADMIN_URL, the connection string of an administrator, and EVENT_STORE_PASSWORD, the password of the user. Exit code 1 if the event store
 * cannot be used within a minute.
 */
import { Buffer } from 'node:buffer';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent, StreamNotFoundError } from '@eventstore/db-client';

const USER = 'brokerage';
const GROUP = 'brokerage';
const ADMINS = '$admins';
const READERS = [ADMINS, GROUP];
/** The right to read `$all`, the stream of all events. */
const ALL_READ_ROLES = READERS;
/** The rights to streams without rights of their own. */
const DEFAULT_RIGHTS = {
  $userStreamAcl: { $r: READERS, $w: READERS, $d: ADMINS, $mr: READERS, $mw: ADMINS },
  $systemStreamAcl: { $r: ADMINS, $w: ADMINS, $d: ADMINS, $mr: ADMINS, $mw: ADMINS },
};
const RETRY_MS = 250;
const PATIENCE_MS = 60_000;
const TIMEOUT_MS = 10_000;

const readVariable = (name) => {
  const value = process.env[name] ?? '';
  if (value === '') throw new Error(`${name} is missing. Set it in docker/.env`);
  return value;
};

const parseAdministrator = (url) => {
  const [, name, password, host] = /^esdb(?:\+discover)?:\/\/([^:@]+):([^@]+)@([^,/?]+)/.exec(url) ?? [];
  if (host === undefined) throw new Error('EVENT_STORE_ADMIN_URL must be esdb://USER:PASSWORD@HOST:PORT?OPTIONS');
  const credentials = [name, password].map(decodeURIComponent).join(':');
  return { origin: `https://${host}`, authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
};

/** Sends a request about users. Resolves to the status. Throws unless it is one of these. */
const post = async ({ origin, authorization }, path, body, ...accepted) => {
  const headers = { authorization, 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const { status } = await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal });
  if (!accepted.includes(status)) throw new Error(`the event store answered ${status} to POST ${path}`);
  return status;
};

const createUser = async (administrator, password) => {
  const user = { loginName: USER, fullName: 'School support brokerage', groups: [GROUP], password };
  const exists = (await post(administrator, '/users/', user, 201, 409)) === 409;
  if (exists) await post(administrator, `/users/${USER}/command/reset-password`, { newPassword: password }, 200);
};

const LAST_EVENT = { direction: 'backwards', fromRevision: 'end', maxCount: 1 };

const readDefaultRights = async (client) => {
  let last;
  try {
    for await (const { event } of client.readStream('$settings', LAST_EVENT)) last = event?.data;
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
  }
  return last;
};

/** Writes only what differs, because every start comes here. */
const grantRights = async (client) => {
  const { metadata } = await client.getStreamMetadata('$all');
  if (!isDeepStrictEqual(metadata?.acl?.readRoles, ALL_READ_ROLES))
    await client.setStreamMetadata('$all', { acl: { readRoles: ALL_READ_ROLES } });
  if (!isDeepStrictEqual(await readDefaultRights(client), DEFAULT_RIGHTS))
    await client.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data: DEFAULT_RIGHTS }));
};

/** Reads one event as the user. Throws if it may not. */
const checkRights = async (client, password) => {
  const credentials = { username: USER, password };
  for await (const { event } of client.readAll({ maxCount: 1, credentials }))
    if (event === undefined) throw new Error('the event store returned no event');
};

const prepare = async (url, password) => {
  await createUser(parseAdministrator(url), password);
  const client = EventStoreDBClient.connectionString(url);
  try {
    await grantRights(client);
    await checkRights(client, password);
  } finally {
    await client.dispose();
  }
};

/** A server that has just started for the first time does not know its users for some seconds. */
const retry = async (task) => {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await task();
    } catch (error) {
      if (performance.now() > end) throw error;
      await pause(RETRY_MS);
    }
  }
};

try {
  const [url, password] = [readVariable('EVENT_STORE_ADMIN_URL'), readVariable('EVENT_STORE_PASSWORD')];
  parseAdministrator(url);
  await retry(() => prepare(url, password));
  console.log(`The user ${USER} can read all events and append.`);
} catch (error) {
  const reason = error.cause?.message ?? error.message;
  console.error(`The user ${USER} could not be prepared in the event store: ${reason}.`);
  process.exitCode = 1;
}
