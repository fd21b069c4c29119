import { CONCURRENCY } from '#bench/harness';
import { ALL_MONTHS, getStepDay, MONTHS_BEFORE, STEPS, type Step } from '#bench/year/calendar';
import { ContractLife, type Task } from '#bench/year/contract-life';
import type { Recorder } from '#bench/year/recorder';
import { setUpBoard, writeRegister, type YearBoard } from '#bench/year/region';
import { createRandom, type Random } from '#kernel/testing/random';
import { closeMeeting, confirmDecisions, openMeeting, scheduleMeeting } from '#scenarios/case-steps';
import type { Installation } from '#scenarios/demo-installation';
import { mapConcurrently } from '#execution/map-concurrently';

export interface YearSize {
  readonly boards: number;
  /** Contracts that begin in the year and in the four months before it. */
  readonly contracts: number;
}

/** A council region whose boards, leaders and schools live through a year. */
export class Year {
  readonly lives: ContractLife[] = [];
  private boards: readonly YearBoard[] = [];
  private readonly meetings = new Map<YearBoard, string>();
  /** Number of contracts of each board so far. */
  private readonly slots = new Map<YearBoard, number>();
  private readonly random: Random;

  constructor(
    private readonly installation: Installation,
    private readonly recorder: Recorder,
    private readonly size: YearSize,
    private readonly seed: number,
  ) {
    this.random = createRandom(seed);
  }

  /** Imports the register, and sets up every board with its first meeting. */
  async setUp(): Promise<void> {
    const administrator = await this.installation.administrator;
    await administrator.upload('/v1/imports/establishments', { file: 'register.csv' }, writeRegister(this.size.boards));
    const boards: YearBoard[] = [];
    await mapConcurrently(CONCURRENCY, Array(this.size.boards).keys(), async (index) => {
      const board = await setUpBoard(this.installation, index, createRandom(this.seed + index));
      boards[index] = board;
      this.meetings.set(board, await scheduleMeeting(board.fixture, getStepDay(0, 'meetings')));
    });
    this.boards = boards;
  }

  /** Plays one month day by day. All work of one day is done before the clock moves on. */
  async playMonth(month: number): Promise<void> {
    this.beginLives(month);
    for (const step of STEPS) {
      await this.recorder.wait('deadlines', () => this.installation.setDay(getStepDay(month, step)));
      const tasks = this.shuffle(this.listTasks(month, step));
      await mapConcurrently(CONCURRENCY, tasks, (task) => this.run(task));
    }
  }

  private beginLives(month: number): void {
    const { contracts } = this.size;
    const share = (months: number): number => Math.round((contracts * months) / ALL_MONTHS);
    for (let index = share(month); index < share(month + 1); index += 1) {
      const board = this.boards[Math.floor(this.random() * this.boards.length)];
      if (board === undefined) throw new Error('A year needs at least one board.');
      const { installation, recorder, seed } = this;
      const slot = this.slots.get(board) ?? 0;
      this.slots.set(board, slot + 1);
      const reference = `R-${index}`;
      const options = { installation, recorder, board, month, reference, slot, seed: seed + 1_000 + index };
      this.lives.push(new ContractLife(options));
    }
  }

  private listTasks(month: number, step: Step): Task[] {
    const recent = this.lives.slice(-Math.ceil((this.size.contracts * (MONTHS_BEFORE + 2)) / ALL_MONTHS));
    const tasks = recent.map((life) => life.taskFor(month, step, this.meetings.get(life.board) ?? ''));
    const meetings = step === 'meetings' ? this.boards.map((board) => () => this.holdMeeting(board, month)) : [];
    return [...tasks.filter((task) => task !== null), ...meetings];
  }

  /** The board decides on the requests of the month, and schedules its next meeting. */
  private async holdMeeting(board: YearBoard, month: number): Promise<void> {
    const meeting = this.meetings.get(board) ?? '';
    await openMeeting(board.fixture, meeting);
    let decided = false;
    for (const life of this.lives)
      if (life.board === board && life.isTabledIn(month)) decided = (await life.decide(meeting)) || decided;
    if (decided) await confirmDecisions(board.fixture, meeting);
    await closeMeeting(board.fixture, meeting);
    this.meetings.set(board, await scheduleMeeting(board.fixture, getStepDay(month + 1, 'meetings')));
  }

  private async run(task: Task): Promise<void> {
    await task().catch((error: unknown) => this.recorder.addError(String(error)));
  }

  private shuffle(tasks: readonly Task[]): Task[] {
    return tasks
      .map((task) => ({ task, rank: this.random() }))
      .toSorted((one, other) => one.rank - other.rank)
      .map(({ task }) => task);
  }
}
