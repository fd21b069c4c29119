import { randomUUID } from 'node:crypto';
import { waitUntil } from '#kernel/testing/wait-until';
import { ProblemError } from '#client/client';
import type { LeaderFixture } from '#scenarios/fixtures';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ROLES } from '#domain/vocabulary';
import { issueToken, loadTokenKey } from '#platform/local-keys';
import { parseConfiguration } from '#platform/configuration';
import { prepareUnsignedContract, type BusyBoard, type Parties } from '#test/support/busy-board.builder';
import { FIRST_DAY, type DataFolder } from '#test/support/data-folder';
import {
  pollForAnswer,
  PersistentClient,
  type AcknowledgedCommand,
  type ServiceLocation,
} from '#test/support/persistent-client';

interface People extends Parties {
  readonly administrator: PersistentClient;
}

type Journey = (people: People, busy: BusyBoard) => Promise<void>;

/** Several clients write to the same stream. */
const increaseGrant: Journey = async ({ administrator }, { fundId }) => {
  await administrator.record('/v1/funds/{fund}/increases', { fund: fundId }, { pence: 1, source: 'Council' });
};

const registerPerson: Journey = async ({ administrator }) => {
  const { id } = await administrator.record('/v1/persons', {}, { name: 'Robin Hale', email: null });
  const assignment = { role: 'auditor', scope: { kind: 'everywhere', id: '*' }, from: FIRST_DAY, to: null } as const;
  await administrator.record('/v1/persons/{person}/role-assignments', { person: id }, assignment);
};

const establishBoard: Journey = async ({ administrator }) => {
  const board = { name: 'Another board', areas: ['879'], from: FIRST_DAY };
  const { id } = await administrator.record('/v1/boards', {}, board);
  const grant = { name: 'Support', source: 'Schools Forum', financialYear: '2011-12', pence: 100 };
  await administrator.record('/v1/boards/{board}/funds', { board: id }, grant);
};

/** Submits, screens and tables a request. A reaction adds it to the agenda, and the meeting replies. */
const tableRequest: Journey = async ({ clerk, school }, { board, schoolUrn, meetingId }) => {
  const details = {
    reference: `MK-${randomUUID()}`,
    from: 'school',
    needAreas: ['mathematics'],
    urgency: 'soon',
    outcomesWanted: 'Better progress',
    circumstances: 'Said in confidence',
  } as const;
  const toBoard = { board: board.id, school: schoolUrn };
  const { id: request } = await school.record('/v1/boards/{board}/schools/{school}/requests', toBoard, details);
  const screening = { eligible: true, reason: 'Within the area' };
  await clerk.record('/v1/requests/{request}/screening', { request }, screening);
  await clerk.record('/v1/requests/{request}/tabling', { request }, { meetingId });
};

/** Signs a contract, which receives money and days from two other streams, then records a missed visit and a payment. */
const runContract: Journey = async (people, busy) => {
  const { chair, clerk, leader } = people;
  const { id: contract, sign } = await prepareUnsignedContract(busy, people, { pence: 100, halfDays: 1 });
  await sign();
  await pollForAnswer(
    () => clerk.get('/v1/contracts/{contract}', { contract }),
    ({ stage }) => stage === 'ready',
  );
  await clerk.record('/v1/contracts/{contract}/start', { contract }, { startedOn: FIRST_DAY });
  const plan = { on: FIRST_DAY, halfDays: 1, purpose: 'Learning walk' };
  const { visitId: visit } = await leader.record('/v1/contracts/{contract}/visits', { contract }, plan);
  // All contracts are of one leader and on one day, and a leader works at most two half-days a day.
  const missed = { reasonCode: 'leader-ill', note: 'Influenza' };
  await leader.record('/v1/contracts/{contract}/visits/{visit}/non-attendance', { contract, visit }, missed);
  const payment = { contractId: contract, pence: 100, milestone: 'Visit held', payee: 'The home school' };
  const fund = busy.fundId;
  const { instalmentId: instalment } = await clerk.record('/v1/funds/{fund}/instalments', { fund }, payment);
  const paid = { paidOn: FIRST_DAY };
  await chair.record('/v1/funds/{fund}/instalments/{instalment}/payment', { fund, instalment }, paid);
};

const CLIENT_JOURNEYS: readonly Journey[] = [
  increaseGrant,
  increaseGrant,
  registerPerson,
  establishBoard,
  tableRequest,
  tableRequest,
  runContract,
  runContract,
  runContract,
  runContract,
];

/** Clients that send commands without a pause. Each repeats an unanswered request with the same key until it is answered. */
export class LoadGenerator {
  readonly acknowledged: AcknowledgedCommand[] = [];
  private isStopping = false;
  private readonly running: Promise<void>[] = [];

  constructor(
    private readonly folder: Pick<DataFolder, 'environment'>,
    private readonly location: ServiceLocation,
    private readonly busy: BusyBoard,
    /** True: a client whose request is refused starts its next journey. False: the refusal makes `stop` reject. */
    private readonly ignoresRefusals = false,
  ) {}

  async start(): Promise<void> {
    const { leader } = this.busy;
    const people = {
      ...(await this.createParties(leader)),
      administrator: await this.createClient(FIRST_ADMINISTRATOR),
    };
    this.running.push(...CLIENT_JOURNEYS.map((journey) => this.repeatJourney(journey, people)));
    // `stop` reports the error.
    for (const client of this.running) client.catch(() => undefined);
  }

  /** Clients for the persons who make contracts with this leader. */
  async createParties({ person, homeHead }: LeaderFixture): Promise<Parties> {
    const { board, school } = this.busy;
    return {
      clerk: await this.createClient(board.clerk.personId),
      chair: await this.createClient(board.chair.personId),
      school: await this.createClient(school.personId),
      leader: await this.createClient(person.personId),
      homeHead: await this.createClient(homeHead.personId),
    };
  }

  /** Resolves when this many more commands were acknowledged. */
  async waitForAcknowledgements(count: number): Promise<void> {
    const goal = this.acknowledged.length + count;
    await waitUntil(() => this.acknowledged.length >= goal, `${Math.ceil(count)} more acknowledged commands`);
  }

  /** Resolves when each client has finished its current journey. Rejects if one of them was refused. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.running);
  }

  async createClient(person: string): Promise<PersistentClient> {
    const key = await loadTokenKey(parseConfiguration(this.folder.environment));
    return new PersistentClient(this.location, await issueToken(key, { person, roles: ROLES }), this.acknowledged);
  }

  private async repeatJourney(journey: Journey, people: People): Promise<void> {
    while (!this.isStopping)
      await journey(people, this.busy).catch((problem: unknown) => {
        if (!(this.ignoresRefusals && problem instanceof ProblemError)) throw problem;
      });
  }
}
