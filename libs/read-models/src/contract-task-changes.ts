import type { Aim } from '#domain/contract-aims.events';
import type { AgreedContract, ContractEvents } from '#domain/contract.events';
import { teamTaskChanges } from '#read-models/contract-team-tasks';
import { visitTaskChanges } from '#read-models/contract-visit-tasks';
import { contracts, type ContractRow, type OpenAim } from '#read-models/contract-task-rows';
import { toEmployerColumns, toProviderColumns } from '#read-models/employers-of-leaders';
import { INITIAL_STAGE, stageChanges } from '#read-models/contract-stage';
import { correctDueDays } from '#read-models/corrected-due-days';
import {
  answerWithPause,
  beginPause,
  correctPause,
  decideOnPauses,
  endPause,
  INITIAL_PAUSES,
} from '#read-models/contract-pauses';
import { rowPerStream } from '#read-models/row-per-stream';
import type { TaskChanges } from '#read-models/task-rules';

const contract = rowPerStream(contracts);
const stages = stageChanges(contracts);
const noteDayOfStage = contract.update<unknown>((_, { day }) => ({ since: day }));

const changeAim = (
  { aims }: ContractRow,
  aimId: string,
  change: (aim: OpenAim) => OpenAim[],
): Partial<ContractRow> => ({
  aims: aims.flatMap((aim) => (aim.aimId === aimId ? change(aim) : [aim])),
});

/** A new aim. A criterion has no values, so that nobody has to measure it before it is judged. */
const openAim = ({ aimId, by, kind }: Aim): OpenAim => ({ aimId, by, measured: kind === 'criterion' });

/** A varied aim, which waits for a judgement again. One that was judged before was measured, unless it was a criterion. */
const varyAim = (aims: readonly OpenAim[], old: Aim, version: Aim): OpenAim => {
  const known = aims.find(({ aimId }) => aimId === old.aimId);
  const hasValues = old.kind !== 'criterion' && (known?.measured ?? true);
  return { ...openAim(version), measured: version.kind === 'criterion' || hasValues };
};

const draft = contract.insert<AgreedContract>(({ id, day, data }) => ({
  ...INITIAL_STAGE,
  fromPaper: false,
  contractId: id,
  boardId: data.boardId,
  reference: data.reference,
  schoolUrn: data.schoolUrn,
  leaderId: data.leaderId,
  ...toEmployerColumns(data),
  ...toProviderColumns(data.provider, data.leaderId),
  team: [],
  fundId: data.fundId,
  startsOn: data.startsOn,
  endsOn: data.endsOn,
  since: day,
  acknowledged: false,
  moneyRefusedOn: null,
  daysRefusedOn: null,
  aims: [],
  aimCount: 0,
  visits: [],
  variation: null,
  ...INITIAL_PAUSES,
  circumstances: [],
  nextReviewOn: null,
  nextReportOn: null,
  openConcerns: [],
  pence: data.pence,
  paidPence: 0,
  unusedPence: null,
  outstandingPence: data.fundId === null ? 0 : null,
  daysSettled: false,
  proposedPayments: [],
}));

/** The changes from the events of contracts. */
export const contractTaskChanges: TaskChanges<ContractEvents> = {
  ...stages,
  ...teamTaskChanges,
  ContractDrafted: [draft],
  // The contract is drafted again in the same row, without its aims and signatures.
  ContractRedrafted: [draft],
  DraftAmended: [
    contract.update((_, { data: { new: amended } }) => ({
      reference: amended.reference,
      fundId: amended.fundId,
      pence: amended.pence,
      startsOn: amended.startsOn,
      endsOn: amended.endsOn,
    })),
  ],
  SignaturesVoided: [
    ...stages.SignaturesVoided,
    contract.update(({ team }, { day }) => ({
      since: day,
      acknowledged: false,
      moneyRefusedOn: null,
      daysRefusedOn: null,
      team: team.map((member) => ({ ...member, since: day, released: false })),
    })),
  ],
  FundingNotNeeded: [...stages.FundingNotNeeded, noteDayOfStage],
  AimChanged: [contract.update((row, { data }) => changeAim(row, data.aimId, () => [openAim(data.new)]))],
  AimAgreed: [
    contract.update(({ aims, aimCount }, { data }) => ({
      aims: [...aims, openAim(data)],
      aimCount: aimCount + 1,
    })),
  ],
  AimDropped: [
    contract.update((row, { data }) => ({ ...changeAim(row, data.aimId, () => []), aimCount: row.aimCount - 1 })),
  ],
  ContractSigned: [...stages.ContractSigned, noteDayOfStage],
  DraftedFromPaper: [contract.update(() => ({ fromPaper: true }))],
  ContractSignedOnPaper: [...stages.ContractSignedOnPaper, noteDayOfStage],
  ContractAcknowledged: [contract.update(() => ({ acknowledged: true }))],
  ArrangementsRequested: [
    ...stages.ArrangementsRequested,
    contract.update(() => ({ moneyRefusedOn: null, daysRefusedOn: null })),
  ],
  FundingConfirmed: [...stages.FundingConfirmed, noteDayOfStage],
  FundingRefused: [contract.update((_, { day }) => ({ moneyRefusedOn: day }))],
  DaysConfirmed: [...stages.DaysConfirmed, noteDayOfStage],
  DaysRefused: [contract.update((_, { day }) => ({ daysRefusedOn: day }))],
  ContractWithdrawn: [...stages.ContractWithdrawn, noteDayOfStage],
  ContractStarted: [
    ...stages.ContractStarted,
    contract.update((_, { day, data: { nextReviewOn, nextReportOn } }) => ({ since: day, nextReviewOn, nextReportOn })),
  ],
  ...visitTaskChanges,
  MeasurementVoided: [
    contract.update((row, { data }) =>
      changeAim(row, data.aimId, (aim) => [{ ...aim, measured: data.latest !== null }]),
    ),
  ],
  StartCorrected: [contract.update((row, { data }) => correctDueDays(row, data))],
  ReportCorrected: [contract.update((_, { data }) => ({ nextReportOn: data.nextReportOn }))],
  BoardReviewCorrected: [contract.update((_, { data }) => ({ nextReviewOn: data.nextReviewOn }))],
  VariationWithdrawn: [contract.update(() => ({ variation: null }))],
  CircumstanceNoted: [
    contract.update(({ circumstances }, { day, data: { circumstanceId } }) => ({
      circumstances: [...circumstances, { circumstanceId, since: day }],
    })),
  ],
  ContractPaused: [contract.update((row, { data }) => beginPause(row, data))],
  ContractResumed: [contract.update((row, { data }) => endPause(row, data))],
  PauseCorrected: [contract.update((row, { data }) => correctPause(row, data))],
  PauseVoided: [contract.update((row, { data }) => endPause(row, data))],
  CircumstanceAnswered: [
    contract.update((row, { data }) => ({
      ...answerWithPause(row, data),
      circumstances: row.circumstances.filter(({ circumstanceId }) => circumstanceId !== data.circumstanceId),
    })),
  ],
  FormalStepEnded: [
    contract.update((row, { data: { circumstanceIds } }) => ({
      circumstances: row.circumstances.filter(({ circumstanceId }) => !circumstanceIds.includes(circumstanceId)),
    })),
  ],
  ReviewDecided: [
    contract.update((row, { data: { circumstanceIds } }) => ({
      ...decideOnPauses(row, { circumstanceIds }),
      circumstances: row.circumstances.filter(({ circumstanceId }) => !circumstanceIds.includes(circumstanceId)),
    })),
  ],
  MeasurementRecorded: [
    contract.update((row, { data }) => changeAim(row, data.aimId, (aim) => [{ ...aim, measured: true }])),
  ],
  ProgressReported: [contract.update((_, { data }) => ({ nextReportOn: data.nextReportOn }))],
  BoardReviewed: [contract.update((_, { data }) => ({ nextReviewOn: data.nextReviewOn }))],
  VariationProposed: [
    contract.update((_, { day, data: { variationId, proposedBy } }) => ({
      variation: { variationId, proposedBy, since: day },
    })),
  ],
  VariationAgreed: [
    contract.update(({ aims }, { data }) => {
      const varied = data.aims.map(({ old, new: version }) => varyAim(aims, old, version));
      const others = aims.filter(({ aimId }) => varied.every((aim) => aim.aimId !== aimId));
      return { variation: null, aims: [...others, ...varied] };
    }),
  ],
  VariationRefused: [contract.update(() => ({ variation: null }))],
  ConcernNoted: [
    contract.update(({ openConcerns }, { data }) =>
      data.kind === 'safeguarding' ? {} : { openConcerns: [...new Set([...openConcerns, data.escalationId])] },
    ),
  ],
  ConcernSettled: [
    contract.update(({ openConcerns }, { data }) => ({
      openConcerns: openConcerns.filter((escalationId) => escalationId !== data.escalationId),
    })),
  ],
  AimJudged: [contract.update((row, { data }) => changeAim(row, data.aimId, () => []))],
  PaymentNoted: [
    contract.update(({ paidPence, outstandingPence }, { data }) => ({
      paidPence: paidPence + data.pence,
      outstandingPence: outstandingPence === null ? null : Math.max(0, outstandingPence - data.pence),
    })),
  ],
  RecoveryCorrectionNoted: [
    contract.update(({ paidPence }, { data: { pence } }) => ({ paidPence: paidPence + pence.old - pence.new })),
  ],
  RecoveryNoted: [contract.update(({ paidPence }, { data }) => ({ paidPence: paidPence - data.pence }))],
  MoneySettled: [contract.update((_, { data }) => ({ outstandingPence: data.outstanding }))],
  DaysSettled: [contract.update(() => ({ daysSettled: true }))],
  ContractEnded: [
    ...stages.ContractEnded,
    contract.update((_, { day, data }) => ({ since: day, unusedPence: data.unusedPence })),
  ],
  EndCorrected: [contract.update((_, { data }) => ({ unusedPence: data.unusedPence.new }))],
};
