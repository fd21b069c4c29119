import { BEFORE_START, stageFrom, type Stage, type StageFacts } from '#domain/contract-stage';
import type { ContractEvents } from '#domain/contract.events';
import type { Signatory } from '#domain/vocabulary';
import type { DomainEvent } from '#kernel/event';
import type { IsoDay } from '#kernel/time';
import { selectedBy } from '#processing/keyset-paging';
import type { RowQuery } from '#processing/read-models';
import { json, patch, text, type Change, type Column, type Columns, type RowOf, type Table } from '#processing/view';

/** Columns of a read model that shows the stage of a contract. */
export const stageColumns = {
  stage: text<Stage>(),
  /** Each of the three parties signs once. */
  signedBy: json<Signatory[]>(),
  moneyConfirmed: json<boolean>(),
  daysConfirmed: json<boolean>(),
};

type StageRow = RowOf<typeof stageColumns>;

export const INITIAL_STAGE: StageRow = { stage: 'draft', signedBy: [], moneyConfirmed: false, daysConfirmed: false };

/** A row keeps in its stage whether money and days were requested, and whether the contract started, ended, was closed or was withdrawn. */
const toStageFacts = ({ stage, signedBy, moneyConfirmed, daysConfirmed }: StageRow): StageFacts => ({
  signatures: signedBy.length,
  arranging: stage === 'arranging' || stage === 'ready',
  moneyConfirmed,
  daysConfirmed,
  started: stage === 'running',
  ended: stage === 'ended',
  closed: stage === 'closed',
  withdrawn: stage === 'withdrawn',
});

const changeStage = (row: StageRow, change: Partial<StageFacts>): Pick<StageRow, 'stage'> => ({
  stage: stageFrom({ ...toStageFacts(row), ...change }),
});

/**
 * The changes that keep the stage of a table with one row per contract. A read model can add its own changes after each. Replies of the fund or the leader
 * can arrive in any stage: they are kept, and the stage follows from all facts.
 */
export const stageChanges = <C extends typeof stageColumns & Columns>(contracts: Table<C>) => {
  const staged = contracts as unknown as Table<typeof stageColumns>;
  const countSignature = (row: StageRow, { data }: DomainEvent<{ readonly as: Signatory }>) => {
    const signedBy = [...row.signedBy, data.as];
    return { signedBy, ...changeStage(row, { signatures: signedBy.length }) };
  };
  const when = <Data>(set: (row: StageRow, event: DomainEvent<Data>) => Partial<StageRow>): readonly [Change<Data>] => [
    patch<typeof stageColumns, Data>(staged, ({ id }) => id, set),
  ];
  return {
    ContractSigned: when<ContractEvents['ContractSigned']>(countSignature),
    ContractSignedOnPaper: when<ContractEvents['ContractSignedOnPaper']>(countSignature),
    ArrangementsRequested: when<ContractEvents['ArrangementsRequested']>((row) =>
      changeStage(row, { arranging: true }),
    ),
    FundingConfirmed: when<ContractEvents['FundingConfirmed']>((row) => ({
      moneyConfirmed: true,
      ...changeStage(row, { moneyConfirmed: true }),
    })),
    DaysConfirmed: when<ContractEvents['DaysConfirmed']>((row) => ({
      daysConfirmed: true,
      ...changeStage(row, { daysConfirmed: true }),
    })),
    FundingNotNeeded: when<ContractEvents['FundingNotNeeded']>((row) => ({
      moneyConfirmed: true,
      ...changeStage(row, { moneyConfirmed: true }),
    })),
    // The read models put the new draft into the same row.
    ContractRedrafted: when<ContractEvents['ContractRedrafted']>(() => INITIAL_STAGE),
    SignaturesVoided: when<ContractEvents['SignaturesVoided']>(() => INITIAL_STAGE),
    ContractWithdrawn: when<ContractEvents['ContractWithdrawn']>((row) => changeStage(row, { withdrawn: true })),
    ContractStarted: when<ContractEvents['ContractStarted']>((row) => changeStage(row, { started: true })),
    ContractEnded: when<ContractEvents['ContractEnded']>((row) => changeStage(row, { ended: true })),
    ContractClosed: when<ContractEvents['ContractClosed']>((row) => changeStage(row, { closed: true })),
  };
};

type Staged = typeof stageColumns & { readonly endsOn: Column<IsoDay> };

/** Selects the contracts with this stage on that day, by the rule of `stageOn`. */
export const whereStage = <C extends Staged>(contracts: RowQuery<C>, stage: string, today: IsoDay): RowQuery<C> => {
  const staged = contracts as unknown as RowQuery<Staged>;
  const selected = staged.where((is) => {
    if (stage === 'running' || BEFORE_START.some((each) => each === stage))
      return is.and([is('stage', '=', stage as Stage), is(selectedBy('endsOn'), '>=', today)]);
    const lapsing = stage === 'ended' ? (['running'] as const) : BEFORE_START;
    const lapsed = is.and([is('stage', 'in', lapsing), is(selectedBy('endsOn'), '<', today)]);
    const recorded = is('stage', '=', stage as Stage);
    return stage === 'closed' ? recorded : is.or([recorded, lapsed]);
  });
  return selected as unknown as RowQuery<C>;
};
