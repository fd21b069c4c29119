import { ProblemFound } from '#client/client';
import type { TheLeader } from '#scenarios/fixtures';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ROLES } from '#domain/vocabulary';
import { issueToken, tokenKeyOf } from '#platform/local-keys';
import { configurationFrom } from '#platform/configuration';
import { almostSigned, type BusyBoard, type Parties } from '#test/support/busy-board.builder';
import { FIRST_DAY, type DataFolder } from '#test/support/data-folder';
import { answered, PersistentClient, type Acknowledged, type Whereabouts } from '#test/support/persistent-client';

interface People extends Parties {
  readonly administrator: PersistentClient;
}

type Journey = (people: People, busy: BusyBoard) => Promise<void>;

/** Many write to one and the same stream. */
const increasedGrant: Journey = async ({ administrator }, { fundId }) => {
  await administrator.record('/v1/funds/{fund}/increases', { fund: fundId }, { pence: 1, source: 'Council' });
};

const newPerson: Journey = async ({ administrator }) => {
  const { id } = await administrator.record('/v1/persons', {}, { name: 'Robin Hale', email: null });
  const standing = { role: 'auditor', scope: { kind: 'everywhere', id: '*' }, from: FIRST_DAY, to: null } as const;
  await administrator.record('/v1/persons/{person}/standings', { person: id }, standing);
};

const newBoard: Journey = async ({ administrator }) => {
  const another = { name: 'Another board', areas: ['879'], from: FIRST_DAY };
  const { id } = await administrator.record('/v1/boards', {}, another);
  const grant = { name: 'Support', source: 'Schools Forum', financialYear: '2011-12', pence: 100 };
  await administrator.record('/v1/boards/{board}/funds', { board: id }, grant);
};

/** A request onto the agenda: tabled by a reaction, which the meeting answers. */
const tabledRequest: Journey = async ({ clerk, school }, { board, schoolUrn, meetingId }) => {
  const wish = {
    ...({ reference: 'MK-2', from: 'school', needAreas: ['mathematics'], urgency: 'soon' } as const),
    ...{ outcomesWanted: 'Better progress', circumstances: 'Said in confidence' },
  };
  const toBoard = { board: board.id, school: schoolUrn };
  const { id: request } = await school.record('/v1/boards/{board}/schools/{school}/requests', toBoard, wish);
  const screening = { eligible: true, reason: 'Within the area' };
  await clerk.record('/v1/requests/{request}/screening', { request }, screening);
  await clerk.record('/v1/requests/{request}/tabling', { request }, { meetingId });
};

/** A contract that is signed, gets money and days from two other streams, is visited and paid. */
const contractAtWork: Journey = async (people, busy) => {
  const { clerk, leader } = people;
  const { id: contract, sign } = await almostSigned(busy, people, { pence: 100, halfDays: 1 });
  await sign();
  await answered(
    () => clerk.get('/v1/contracts/{contract}', { contract }),
    ({ stage }) => stage === 'ready',
  );
  await clerk.record('/v1/contracts/{contract}/start', { contract }, { startedOn: FIRST_DAY });
  const plan = { on: FIRST_DAY, halfDays: 1, purpose: 'Learning walk' };
  const { visitId: visit } = await leader.record('/v1/contracts/{contract}/visits', { contract }, plan);
  const held = { heldOn: FIRST_DAY, halfDays: 1, summary: 'All lessons seen' };
  await leader.record('/v1/contracts/{contract}/visits/{visit}/held', { contract, visit }, held);
  const payment = { contractId: contract, pence: 100, milestone: 'Visit held', paidOn: FIRST_DAY };
  await clerk.record('/v1/funds/{fund}/instalments', { fund: busy.fundId }, payment);
};

const CLIENTS: readonly Journey[] = [
  ...[increasedGrant, increasedGrant, newPerson, newBoard],
  ...[tabledRequest, tabledRequest, contractAtWork, contractAtWork, contractAtWork, contractAtWork],
];

/** Clients that record without a pause; each sends what was not answered again, with the same key, until it is. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  private ending = false;
  private readonly running: Promise<void>[] = [];

  constructor(
    private readonly folder: Pick<DataFolder, 'environment'>,
    private readonly whereabouts: Whereabouts,
    private readonly busy: BusyBoard,
    /** Whether a client that is refused something begins anew, instead of giving up with what was said. */
    private readonly mayBeRefused = false,
  ) {}

  async begin(): Promise<void> {
    const { leader } = this.busy;
    const people = { ...(await this.parties(leader)), administrator: await this.client(FIRST_ADMINISTRATOR) };
    this.running.push(...CLIENTS.map((journey) => this.again(journey, people)));
    // What went wrong is said when it ends, not in the middle of a restart.
    for (const client of this.running) client.catch(() => undefined);
  }

  /** Those who make contracts with this leader. */
  async parties({ person, homeHead }: TheLeader): Promise<Parties> {
    const { board, school } = this.busy;
    return {
      clerk: await this.client(board.clerk.personId),
      school: await this.client(school.personId),
      leader: await this.client(person.personId),
      homeHead: await this.client(homeHead.personId),
    };
  }

  /** Resolves when each client has finished what it was about; rejects when one of them was refused. */
  async end(): Promise<void> {
    this.ending = true;
    await Promise.all(this.running);
  }

  async client(person: string): Promise<PersistentClient> {
    const key = await tokenKeyOf(configurationFrom(this.folder.environment));
    return new PersistentClient(this.whereabouts, await issueToken(key, { person, roles: ROLES }), this.acknowledged);
  }

  private async again(journey: Journey, people: People): Promise<void> {
    while (!this.ending)
      await journey(people, this.busy).catch((problem: unknown) => {
        if (!(this.mayBeRefused && problem instanceof ProblemFound)) throw problem;
      });
  }
}
