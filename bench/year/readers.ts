import type { ContractLife } from '#bench/year/contract-life';
import type { Recorder } from '#bench/year/recorder';
import type { YearBoard } from '#bench/year/region';
import { createRandom, type Random } from '#kernel/testing/random';
import type { Caller, Installation } from '#scenarios/demo-installation';

/** One read for so many commands. */
const COMMANDS_PER_READ = 4;
const READERS = 4;
const PAUSE_MS = 2;

interface ReadContext {
  readonly clerk: Caller;
  readonly board: YearBoard;
  readonly contract: string;
}

/** Name, share of all reads, and the read. Statistics are rare, because only a few people ask for them. */
const READS: readonly (readonly [string, number, (context: ReadContext) => Promise<unknown>])[] = [
  ['me', 0.2, ({ clerk }) => clerk.read('/v1/me')],
  ['contract', 0.2, ({ clerk, contract }) => clerk.read('/v1/contracts/{contract}', { contract })],
  ['contracts', 0.12, ({ clerk, board }) => clerk.read('/v1/boards/{board}/contracts', { board: board.fixture.id })],
  ['due', 0.12, ({ clerk, board }) => clerk.read('/v1/boards/{board}/due', { board: board.fixture.id })],
  ['requests', 0.1, ({ clerk, board }) => clerk.read('/v1/boards/{board}/requests', { board: board.fixture.id })],
  ['agenda', 0.08, ({ clerk, board }) => clerk.read('/v1/boards/{board}/agenda', { board: board.fixture.id })],
  ['fund', 0.07, ({ clerk, board }) => clerk.read('/v1/funds/{fund}', { fund: board.fundId })],
  ['history', 0.1, ({ clerk, contract }) => clerk.read('/v1/contracts/{contract}/history', { contract })],
  ['statistics', 0.01, ({ clerk, board }) => clerk.read('/v1/boards/{board}/statistics', { board: board.fixture.id })],
];

/** Clerks who read beside the writers: one read for every four commands, on connections of their own. */
export class Readers {
  private isStopping = false;
  private done = 0;
  private readonly running: Promise<void>[] = [];
  private readonly clerks = new Map<string, Promise<Caller>>();

  constructor(
    private readonly installation: Installation,
    private readonly recorder: Recorder,
    private readonly lives: () => readonly ContractLife[],
    private readonly seed: number,
  ) {}

  start(): void {
    const first = this.recorder.commandCount;
    for (let index = 0; index < READERS; index += 1)
      this.running.push(this.run(createRandom(this.seed + index), first));
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.running);
  }

  private async run(random: Random, first: number): Promise<void> {
    while (!this.isStopping) {
      if (this.done * COMMANDS_PER_READ >= this.recorder.commandCount - first) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        continue;
      }
      this.done += 1;
      await this.readOnce(random);
    }
  }

  private async readOnce(random: Random): Promise<void> {
    const begun = this.lives();
    const life = begun[Math.floor(random() * begun.length)];
    const contract = life?.contractId ?? null;
    if (life === undefined || contract === null) return;
    let rest = random();
    const [name, , read] = READS.find(([, share]) => (rest -= share) < 0) ?? READS[0] ?? [];
    if (name === undefined || read === undefined) return;
    const clerk = await this.findClerk(life.board);
    const start = performance.now();
    await read({ clerk, board: life.board, contract }).catch((error: unknown) => this.recorder.addError(String(error)));
    this.recorder.addRead(name, performance.now() - start);
  }

  /** The clerk of the board on the connections of the readers. */
  private findClerk({ fixture }: YearBoard): Promise<Caller> {
    const found = this.clerks.get(fixture.id) ?? this.installation.createCaller(fixture.clerk.personId, 'Clerk');
    this.clerks.set(fixture.id, found);
    return found;
  }
}
