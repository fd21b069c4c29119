import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ProblemError } from '#client/client';
import type { Caller, Installation } from '#scenarios/demo-installation';
import type { Role, Scope } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { PROJECT_ROOT } from '#platform/project-root';

/** Reads a test data file: real schools, or invented schools for a published case. */
export const readDataFile = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`test/data/${name}`, PROJECT_ROOT)));

/** What a scenario needs: an installation to call, and a function that prints the story. */
export interface Scenario {
  readonly installation: Installation;
  /** Prints one sentence of the story. */
  readonly narrate: (sentence: string) => void;
}

export interface BoardOptions {
  readonly name: string;
  readonly area: string;
  readonly from: IsoDay;
  /** Names of the members and their schools. The first member is the chair. */
  readonly members: readonly { readonly name: string; readonly schoolUrn: string | null }[];
}

export interface BoardFixture {
  readonly id: string;
  readonly clerk: Caller;
  readonly chair: Caller;
  readonly members: readonly Caller[];
  readonly auditor: Caller;
}

const boardRole = (role: Role, id: string): { role: Role; scope: Scope } => ({ role, scope: { kind: 'board', id } });

/** Creates a board with the default terms of reference, a clerk, members and an auditor. */
export const establishBoard = async (installation: Installation, options: BoardOptions): Promise<BoardFixture> => {
  const { name, area, from, members } = options;
  const administrator = await installation.administrator;
  const { id } = await administrator.record('/v1/boards', {}, { name, areas: [area], from });
  const clerk = await installation.register('Clerk', from, boardRole('clerk', id));
  const auditor = await installation.register('Auditor', from, boardRole('auditor', id));
  const seated: Caller[] = [];
  for (const [index, { name: memberName, schoolUrn }] of members.entries()) {
    const office = index === 0 ? 'chair' : 'member';
    const member = await installation.register(memberName, from);
    const seat = { personId: member.personId, office, schoolUrn, from } as const;
    await administrator.record('/v1/boards/{board}/members', { board: id }, seat);
    seated.push(member);
  }
  const [chair] = seated;
  if (chair === undefined) throw new Error('A board needs a chair.');
  return { id, clerk, chair, members: seated, auditor };
};

export interface LeaderOptions {
  readonly name: string;
  readonly providerType: string;
  readonly homeSchoolUrn: string;
  readonly allianceId: string | null;
  readonly phases: readonly string[];
  readonly needAreas: readonly string[];
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly halfDays: number;
  /** Whether the leader is the head of the home school, so that its chair of governors releases their days. Default: no. */
  readonly isHead?: boolean;
}

export interface LeaderFixture {
  readonly id: string;
  readonly person: Caller;
  /** Whoever releases the days of the leader: the head of the home school, or its chair of governors for a leader who is the head. */
  readonly homeHead: Caller;
}

/** Registers a leader, and whoever releases the days of the leader for the home school. */
const registerLeader = async (
  installation: Installation,
  { name, from, homeSchoolUrn, isHead = false }: LeaderOptions,
): Promise<Omit<LeaderFixture, 'id'>> => {
  if (!isHead) {
    const person = await installation.register(name, from);
    return { person, homeHead: await registerHead(installation, homeSchoolUrn, `Head of ${name}'s school`, from) };
  }
  const person = await registerHead(installation, homeSchoolUrn, name, from);
  const governors = { role: 'chair-of-governors', scope: { kind: 'school', id: homeSchoolUrn } } as const;
  return { person, homeHead: await installation.register('Chair of governors', from, governors) };
};

/** Creates a system leader with an offer of days that the home school has released. */
export const designateLeader = async (installation: Installation, options: LeaderOptions): Promise<LeaderFixture> => {
  const { from, to, halfDays, homeSchoolUrn, providerType, allianceId, phases, needAreas } = options;
  const administrator = await installation.administrator;
  const { person, homeHead } = await registerLeader(installation, options);
  const { id } = await administrator.record(
    '/v1/leaders',
    {},
    {
      personId: person.personId,
      providerType,
      designatingBody: 'National College for School Leadership',
      from,
      homeSchoolUrn,
      allianceId,
      phases,
      needAreas,
    },
  );
  const { offerId } = await person.record('/v1/leaders/{leader}/offers', { leader: id }, { from, to, halfDays });
  const offer = { leader: id, offer: offerId };
  await homeHead.record('/v1/leaders/{leader}/offers/{offer}/release', offer, { halfDays });
  return { id, person, homeHead };
};

/** Registers the head of a school. */
export const registerHead = (installation: Installation, urn: string, name: string, from: IsoDay): Promise<Caller> =>
  installation.register(name, from, { role: 'school-head', scope: { kind: 'school', id: urn } });

/** Long, because a machine may be busy. */
const POLL_TIMEOUT_MS = 240_000;
const POLL_INTERVAL_MS = 25;

/** What is read; null if the service answers that its lists are behind, and asks the caller to read again. */
export const readIfAvailable = async <Response>(read: () => Promise<Response>): Promise<Response | null> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'unavailable') return null;
    throw error;
  }
};

/** Reads until the response satisfies the condition. Reactions need a moment to update other records, and a busy service can be behind. */
export const pollUntil = async <Response>(
  read: () => Promise<Response>,
  isExpected: (response: Response) => boolean,
): Promise<Response> => {
  for (const end = Date.now() + POLL_TIMEOUT_MS; Date.now() < end;) {
    const response = await readIfAvailable(read);
    if (response !== null && isExpected(response)) return response;
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
  }
  throw new Error(`The expected state was not reached. Last response: ${JSON.stringify(await read())}`);
};
