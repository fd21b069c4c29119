import { getStepDay, getVisitDays, lastDayFrom, MONTHS_BEFORE, type Step } from '#bench/year/calendar';
import { endContract, recordResults, settleContract } from '#bench/year/contract-ending';
import {
  createAim,
  finishMonth,
  HALF_DAYS,
  holdVisit,
  PENCE,
  planVisits,
  resolveConcern,
  type RunningContract,
} from '#bench/year/contract-work';
import { drawPlan, type LifePlan } from '#bench/year/life-plan';
import { findInList, minuteRefusal } from '#bench/year/meeting-steps';
import type { Recorder } from '#bench/year/recorder';
import type { YearBoard } from '#bench/year/region';
import { writeName, writeText } from '#bench/year/texts';
import { createRandom, type Random } from '#kernel/testing/random';
import {
  draftContract,
  minuteApproval,
  signContract,
  submitRequest,
  tableForMeeting,
  waitForArrangements,
  type ContractParties,
} from '#scenarios/case-steps';
import type { VisitFixture } from '#scenarios/contract-steps';
import type { Installation } from '#scenarios/demo-installation';
import { pollUntil, registerHead } from '#scenarios/fixtures';

export type Task = () => Promise<void>;

export interface LifeOptions {
  readonly installation: Installation;
  readonly recorder: Recorder;
  readonly board: YearBoard;
  /** The month of the request, counted from the first month before the year. */
  readonly month: number;
  readonly reference: string;
  /** Number of contracts of the board before this one. */
  readonly slot: number;
  readonly seed: number;
}

/** The life of one contract: the request, the decision, the agreement, three months of work, and the ending in the fifth month. */
export class ContractLife {
  readonly plan: LifePlan;
  private readonly random: Random;
  private parties: ContractParties | null = null;
  private requestId: string | null = null;
  private decisionId: string | null = null;
  private running: RunningContract | null = null;
  private visits: readonly VisitFixture[] = [];

  constructor(private readonly options: LifeOptions) {
    this.random = createRandom(options.seed);
    this.plan = drawPlan(this.random);
  }

  /** Id of the contract; null until it is agreed. */
  get contractId(): string | null {
    return this.running?.contract.id ?? null;
  }

  /** What the head of the school needs to send commands about the running contract; null before the start. */
  get open(): { readonly id: string; readonly aimId: string; readonly token: string } | null {
    const { running } = this;
    const [aimId = ''] = running?.contract.aimIds ?? [];
    return running === null ? null : { id: running.contract.id, aimId, token: running.parties.school.token };
  }

  get board(): YearBoard {
    return this.options.board;
  }

  /** Whether the request waits for the meeting of its month. */
  isTabledIn(month: number): boolean {
    return this.requestId !== null && month === this.options.month;
  }

  /** What the parties do on a day; null if they do nothing. The meeting itself decides on the request. */
  taskFor(month: number, step: Step, meetingId: string): Task | null {
    const age = month - this.options.month;
    const on = getStepDay(month, step);
    if (age === 0 && step === 'requests') return () => this.submit(meetingId);
    if (age === 0 && step === 'work') return this.decisionId === null ? null : () => this.begin();
    const { running } = this;
    if (running === null || age < 1 || age > MONTHS_BEFORE) return null;
    if (age === MONTHS_BEFORE)
      return {
        requests: () => recordResults(running, age, on),
        meetings: () => endContract(running, on),
        work: () => settleContract(running),
      }[step];
    const [first, second] = this.visits;
    const [firstDay, secondDay] = getVisitDays(month, this.options.slot);
    if (step === 'requests') return () => this.openMonth(running, month, age);
    if (step === 'meetings') return first === undefined ? null : () => holdVisit(running, first, firstDay);
    return second === undefined
      ? null
      : () => finishMonth(running, { month: age, visit: second, heldOn: secondDay, on });
  }

  /** The board decides on the request. Resolves to whether it did. */
  async decide(meetingId: string): Promise<boolean> {
    const { parties, requestId, plan, random } = this;
    if (parties === null || requestId === null) return false;
    const { board, recorder, month } = this.options;
    const on = getStepDay(month, 'meetings');
    const rationale = writeText(random);
    if (!plan.approved) {
      await minuteRefusal(board.fixture, { requestId, meetingId, on, rationale });
      return true;
    }
    const leaderId = parties.leader.id;
    const limits = { mostHalfDays: HALF_DAYS, mostPence: PENCE, latestEnd: lastDayFrom(month) };
    const award = { leaderId, level: 'targeted', ...limits };
    const decisionId = await minuteApproval(board.fixture, { requestId, meetingId, on, award, rationale });
    await recorder.wait('decision', () =>
      board.fixture.clerk.read('/v1/decisions/{decision}', { decision: decisionId }),
    );
    this.decisionId = decisionId;
    return true;
  }

  private async submit(meetingId: string): Promise<void> {
    const { installation, board, month, reference } = this.options;
    const { random, plan } = this;
    const urn = board.schools.shift();
    if (urn === undefined) throw new Error('The board has no school left that can ask for support.');
    const today = getStepDay(month, 'requests');
    const school = await registerHead(installation, urn, writeName(random), today);
    const [leader, other] = random() < 0.5 ? board.leaders : ([board.leaders[1], board.leaders[0]] as const);
    const bid = { halfDays: HALF_DAYS, pence: PENCE, approach: writeText(random) };
    const details = { reference, needAreas: ['mathematics', 'teaching-quality'], circumstances: writeText(random) };
    const outcomesWanted = 'Better progress in mathematics; teaching that is reliably good.';
    const parties = { board: board.fixture, leader, school };
    const requestId = await submitRequest(parties, { school, urn, outcomesWanted, bid, ...details });
    if (plan.secondBid) {
      const body = { leaderId: other.id, ...bid, approach: writeText(random) };
      await other.person.record('/v1/requests/{request}/bids', { request: requestId }, body);
    }
    await tableForMeeting(board.fixture, requestId, meetingId);
    this.parties = parties;
    this.requestId = requestId;
  }

  /** Drafts, signs and starts the contract. */
  private async begin(): Promise<void> {
    const { parties, decisionId, plan, random } = this;
    if (parties === null || decisionId === null) return;
    const { board, recorder, month, reference } = this.options;
    const { clerk } = board.fixture;
    const today = getStepDay(month, 'work');
    const endsOn = lastDayFrom(month);
    const aims = Array.from({ length: plan.aims }, () => createAim(endsOn));
    const price = { pence: PENCE, halfDays: HALF_DAYS, startsOn: today, endsOn };
    const terms = { decisionId, fundId: board.fundId, reference: `${reference}/1`, ...price, aims };
    const contract = await draftContract(parties, terms);
    await recorder.wait('list', () => pollUntil(() => findInList(board.fixture, contract.id), Boolean));
    await signContract(parties, contract.id, today);
    await recorder.wait('arrangements', () => waitForArrangements(clerk, contract.id));
    await clerk.record('/v1/contracts/{contract}/start', { contract: contract.id }, { startedOn: today });
    this.running = { board, parties, contract, plan, random, endsOn };
  }

  private async openMonth(running: RunningContract, month: number, age: number): Promise<void> {
    if (running.plan.concern && age === 3) await resolveConcern(running, getStepDay(month, 'requests'));
    this.visits = await planVisits(running, getVisitDays(month, this.options.slot));
  }
}
