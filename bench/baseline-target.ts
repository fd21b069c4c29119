import { createPublicKey } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '#bench/child-processes';
import type { Target } from '#bench/client';
import { writeBaselineLog } from '#bench/baseline-log';
import { createClassificationEvent, createRegistrationEvent, writeLog, type SeedEvent } from '#bench/seed-logs';
import { createKeyFile } from '#bench/subject';
import { SCHOOLS, toArea, toUrn } from '#bench/school-numbers';
import { EVENTS_PER_STREAM } from '#bench/workload';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { parseConfiguration } from '#platform/configuration';
import { issueToken, loadTokenKey } from '#platform/local-keys';
import { startService } from '#scenarios/spawn-service';

/** Generates the schools that receive the commands, with streams of the intended length. */
export function* generateSchools(): Generator<SeedEvent> {
  for (let index = 0; index < SCHOOLS; index += 1) {
    yield createRegistrationEvent(toUrn(index), toArea(index));
    for (let other = 1; other < EVENTS_PER_STREAM; other += 1) yield createClassificationEvent(toUrn(index), other);
  }
}

/** Creates the benchmark's command with this index. The commands go to the schools in turn. */
export const createRequest = (index: number) => ({
  path: `/v1/schools/${toUrn(index)}/classification`,
  body: JSON.stringify({
    governance: index % 2 === 0 ? 'maintained' : 'academy',
    consultees: ['Diocese of Exeter', 'The governors of the federation'],
    source: `Instrument of government, ${index}, as it was sent to us by the head in the first week of the term`,
  }),
});

/** A token of the first administrator, and the public key that verifies it: SPKI in base64. */
export interface Access {
  readonly token: string;
  readonly publicKey: string;
}

/** Issues a token with the key of this data folder, which is created if it is missing. */
export const createAccess = async (dataFolder: string): Promise<Access> => {
  const key = await loadTokenKey(parseConfiguration({ DATA_FOLDER: dataFolder, LOCAL_TOKENS: 'true' }));
  const token = await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ['administrator'] });
  const jwk = JSON.parse(readFileSync(join(dataFolder, 'keys', 'token-key.json'), 'utf8')) as Record<
    'kty' | 'crv' | 'x',
    string
  >;
  const publicJwk = createPublicKey({ key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, format: 'jwk' });
  return { token, publicKey: publicJwk.export({ format: 'der', type: 'spki' }).toString('base64') };
};

export interface RunningTarget {
  readonly target: Target;
  stop(): Promise<unknown>;
}

/** Starts the baseline Fastify server on schools of its own. */
export const startBaseline = async (folder: string, { token, publicKey }: Access): Promise<RunningTarget> => {
  const events = join(folder, 'baseline-events.db');
  writeBaselineLog(events, generateSchools());
  const { url, stop } = await startServer('baseline-server', events, join(folder, 'baseline-views.db'), publicKey);
  return { target: { url, token, request: createRequest }, stop };
};

/** Starts the service on schools of its own, in a new folder with this name. */
export const startSchoolService = async (
  folder: string,
  name: string,
  environment: Readonly<Record<string, string>> = {},
  start = startService,
): Promise<RunningTarget & { readonly access: Access }> => {
  const data = join(folder, name);
  mkdirSync(data);
  await writeLog(join(data, 'events.db'), generateSchools());
  await createKeyFile(data);
  const settings = {
    DATA_FOLDER: data,
    PORT: '0',
    LOCAL_TOKENS: 'true',
    REQUESTS_PER_MINUTE: '0',
    BYTES_PER_PERSON_PER_DAY: '0',
    EVENTS_PER_KIND: '1000000',
    OPEN_REQUESTS_PER_SCHOOL: '0',
    ...environment,
  };
  const service = await start(settings);
  const access = await createAccess(data);
  return {
    access,
    target: { url: service.url, token: access.token, request: createRequest },
    stop: () => service.stop(),
  };
};
