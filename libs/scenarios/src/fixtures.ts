import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Caller, Installation } from '#scenarios/demo-api';
import type { Role, Scope } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

const TOP = new URL(import.meta.url.includes('/dist/') ? '../../../../' : '../../../', import.meta.url);

/** A file that comes with the project: real schools, or the stand-ins of a published case. */
export const dataFile = (name: string): Buffer => readFileSync(fileURLToPath(new URL(`test/data/${name}`, TOP)));

/** Who plays, and who is told what happens. */
export interface Play {
  readonly installation: Installation;
  /** A sentence for whoever watches. */
  readonly tell: (sentence: string) => void;
}

export interface BoardSetting {
  readonly name: string;
  readonly area: string;
  readonly from: IsoDay;
  /** What the members are called and the school each comes from; the first is the chair. */
  readonly members: readonly { readonly called: string; readonly schoolUrn: string | null }[];
}

export interface TheBoard {
  readonly id: string;
  readonly clerk: Caller;
  readonly chair: Caller;
  readonly members: readonly Caller[];
  readonly auditor: Caller;
}

const onBoard = (role: Role, id: string): { role: Role; scope: Scope } => ({ role, scope: { kind: 'board', id } });

/** Establishes a board with the default terms of reference, its clerk, its members and its auditor. */
export const establishBoard = async (installation: Installation, setting: BoardSetting): Promise<TheBoard> => {
  const { name, area, from, members } = setting;
  const administrator = await installation.administrator;
  const { id } = await administrator.record('/v1/boards', {}, { name, areas: [area], from });
  const clerk = await installation.register('Clerk', from, onBoard('clerk', id));
  const auditor = await installation.register('Auditor', from, onBoard('auditor', id));
  const seated: Caller[] = [];
  for (const [index, { called, schoolUrn }] of members.entries()) {
    const office = index === 0 ? 'chair' : 'member';
    const member = await installation.register(
      called,
      from,
      onBoard(office === 'chair' ? 'chair' : 'board-member', id),
    );
    const seat = { personId: member.personId, office, schoolUrn, from } as const;
    await administrator.record('/v1/boards/{board}/members', { board: id }, seat);
    seated.push(member);
  }
  const [chair] = seated;
  if (chair === undefined) throw new Error('A board needs a chair.');
  return { id, clerk, chair, members: seated, auditor };
};

export interface LeaderSetting {
  readonly called: string;
  readonly providerType: string;
  readonly homeSchoolUrn: string;
  readonly allianceId: string | null;
  readonly phases: readonly string[];
  readonly needAreas: readonly string[];
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly halfDays: number;
}

export interface TheLeader {
  readonly id: string;
  readonly person: Caller;
  readonly homeHead: Caller;
}

/** Designates a system leader whose time is offered and released by the head of the home school. */
export const designateLeader = async (installation: Installation, setting: LeaderSetting): Promise<TheLeader> => {
  const { called, from, to, halfDays, homeSchoolUrn, providerType, allianceId, phases, needAreas } = setting;
  const administrator = await installation.administrator;
  const person = await installation.register(called, from);
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
  await installation.grant(person.personId, 'system-leader', { kind: 'leader', id }, from);
  const homeHead = await headOf(installation, homeSchoolUrn, `Head of ${called}'s school`, from);
  const { offerId } = await person.record('/v1/leaders/{leader}/offers', { leader: id }, { from, to, halfDays });
  const offer = { leader: id, offer: offerId };
  await homeHead.record('/v1/leaders/{leader}/offers/{offer}/release', offer, { halfDays });
  return { id, person, homeHead };
};

/** The head of a school. */
export const headOf = (installation: Installation, urn: string, called: string, from: IsoDay): Promise<Caller> =>
  installation.register(called, from, { role: 'school-head', scope: { kind: 'school', id: urn } });

/** Reads until the answer is as it should be: what reactions carry between records is there in a moment. */
export const until = async <Answer>(
  read: () => Promise<Answer>,
  asItShould: (answer: Answer) => boolean,
): Promise<Answer> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await read();
    if (asItShould(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`It did not become as it should: ${JSON.stringify(await read())}`);
};
