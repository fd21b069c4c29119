import type { ContractEvents } from '#domain/contract.events';
import { SIGNATORIES, type Signatory } from '#domain/vocabulary';
import type { SeenEvent } from '#kernel/event';
import type { Query } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import {
  json,
  patch,
  text,
  type Change,
  type Column,
  type Columns,
  type RowOf,
  type Table,
} from '#processing/view';

export const STAGES = ['draft', 'signing', 'arranging', 'ready', 'running', 'ended', 'closed', 'withdrawn'] as const;

export type Stage = (typeof STAGES)[number];

/** What a view that shows a contract's stage keeps of it. */
export const stageColumns = {
  stage: text<Stage>(),
  signedBy: json<Signatory[]>(),
  moneyConfirmed: json<boolean>(),
  daysConfirmed: json<boolean>(),
};

type StageRow = RowOf<typeof stageColumns>;

export const drafted: StageRow = { stage: 'draft', signedBy: [], moneyConfirmed: false, daysConfirmed: false };

/** The stages in which the work has not begun. */
export const BEFORE_START: readonly Stage[] = ['draft', 'signing', 'arranging', 'ready'];

/** An answer of fund or leader may come when the contract has moved on: it is kept, and the stage stays. */
const arranged = (row: StageRow, known: Partial<StageRow>): StageRow => {
  if (!BEFORE_START.includes(row.stage)) return { ...row, ...known };
  const { signedBy, moneyConfirmed, daysConfirmed } = { ...row, ...known };
  const unsigned = signedBy.length < SIGNATORIES.length;
  const stage = unsigned ? 'signing' : moneyConfirmed && daysConfirmed ? 'ready' : 'arranging';
  return { stage, signedBy, moneyConfirmed, daysConfirmed };
};

/** The changes that carry the stage of a table keyed by contract; each can be followed by a view's own. */
export const stageChanges = <C extends typeof stageColumns & Columns>(contracts: Table<C>) => {
  const staged = contracts as unknown as Table<typeof stageColumns>;
  const when = <Data>(set: (row: StageRow, event: SeenEvent<Data>) => Partial<StageRow>): readonly [Change<Data>] => [
    patch<typeof stageColumns, Data>(staged, ({ id }) => id, set),
  ];
  return {
    ContractSigned: when<ContractEvents['ContractSigned']>((row, { data }) =>
      arranged(row, { signedBy: [...row.signedBy, data.as] }),
    ),
    FundingConfirmed: when<ContractEvents['FundingConfirmed']>((row) => arranged(row, { moneyConfirmed: true })),
    DaysConfirmed: when<ContractEvents['DaysConfirmed']>((row) => arranged(row, { daysConfirmed: true })),
    ContractWithdrawn: when<ContractEvents['ContractWithdrawn']>(() => ({ stage: 'withdrawn' })),
    ContractStarted: when<ContractEvents['ContractStarted']>(() => ({ stage: 'running' })),
    ContractEnded: when<ContractEvents['ContractEnded']>(() => ({ stage: 'ended' })),
    ContractClosed: when<ContractEvents['ContractClosed']>(() => ({ stage: 'closed' })),
  };
};

/** Whether the time limit has passed though nobody has recorded the end yet; the limit ends with the end of its day. */
export const lapsedOn = (today: IsoDay, { stage, endsOn }: { stage: Stage; endsOn: IsoDay }): boolean =>
  (stage === 'running' || BEFORE_START.includes(stage)) && endsOn < today;

/** The stage on that day: the limit ends a running contract, and voids one that never started. */
export const stageOn = (today: IsoDay, row: { stage: Stage; endsOn: IsoDay }): Stage => {
  if (!lapsedOn(today, row)) return row.stage;
  return row.stage === 'running' ? 'ended' : 'withdrawn';
};

type Staged = typeof stageColumns & { readonly endsOn: Column<IsoDay> };

/** The contracts that are at this stage on that day, as `stageOn` tells it. */
export const atStage = <C extends Staged>(contracts: Query<C>, stage: string, today: IsoDay): Query<C> => {
  const some = contracts as unknown as Query<Staged>;
  const asked = some.where((is) => {
    if (stage === 'running' || BEFORE_START.some((each) => each === stage))
      return is.and([is('stage', '=', stage as Stage), is('endsOn', '>=', today)]);
    const lapsing = stage === 'ended' ? (['running'] as const) : BEFORE_START;
    const lapsed = is.and([is('stage', 'in', lapsing), is('endsOn', '<', today)]);
    const recorded = is('stage', '=', stage as Stage);
    return stage === 'closed' ? recorded : is.or([recorded, lapsed]);
  });
  return asked as unknown as Query<C>;
};
