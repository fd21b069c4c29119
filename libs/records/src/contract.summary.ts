import { contractStageOn, deliveredHalfDays, recordableUntil, recordedStage } from '#domain/contract-state';
import { hasLapsed, type Stage } from '#domain/contract-stage';

import type { SupportContract } from '#domain/contract.types';
import type { Code, HalfDays, Judgement, Payer, Pence, Provider, Rating, Signatory, Urn } from '#domain/vocabulary';
import { daysBetween, type IsoDay } from '#kernel/time';
import type { ShownAim } from '#records/contract-draft.record.types';
import type { ContractDocument } from '#records/contract.record.types';

/** An agreed aim with its latest measurement, rating and judgement. */
export type SummarisedAim = ShownAim & {
  readonly latest: { readonly value: number; readonly measuredOn: IsoDay } | null;
  readonly rating: Rating | null;
  readonly judgement: Judgement | null;
};

/** The figures of a contract on a day, as its row in the register shows them. */
export interface ContractSummary {
  readonly contractId: string;
  readonly reference: string;
  readonly boardId: string;
  readonly decisionId: string;
  readonly requestId: string | null;
  readonly schoolUrn: Urn;
  readonly providerKind: Provider['kind'];
  readonly providerAllianceId: string | null;
  readonly providerSchoolUrn: Urn | null;
  readonly providerBodyId: string | null;
  readonly providerAreaCode: string | null;
  readonly leaderId: string;
  /** The deployed leaders besides the lead leader. */
  readonly deployedLeaderIds: readonly string[];
  readonly leaderPersonId: string;
  readonly homeSchoolUrn: Urn | null;
  readonly allianceId: string | null;
  readonly level: Code;
  readonly payer: Payer;
  readonly fundId: string | null;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
  readonly recordableUntil: IsoDay;
  readonly startedOn: IsoDay | null;
  readonly endedOn: IsoDay | null;
  readonly endedHow: 'completed' | 'ended-early' | 'lapsed' | null;
  readonly boardJudgement: Rating | null;
  readonly reviewedOn: IsoDay | null;
  readonly plannedHalfDays: HalfDays;
  readonly deliveredHalfDays: HalfDays;
  /** Day on which the contract was taken over from paper; null for one that was signed here. */
  readonly takenOverOn: IsoDay | null;
  readonly pence: Pence;
  readonly paidPence: Pence;
  readonly aims: readonly SummarisedAim[];
  readonly stage: Stage;
  readonly signedBy: readonly Signatory[];
  readonly moneyConfirmed: boolean;
  readonly daysConfirmed: boolean;
  readonly daysLeft: number | null;
  readonly lapsed: boolean;
}

const summariseAim = (document: ContractDocument, aim: ShownAim): SummarisedAim => {
  const measured = document.measurements.filter(({ aimId, voided }) => !voided && aimId === aim.aimId);
  const latest = measured.toSorted((one, other) => one.measuredOn.localeCompare(other.measuredOn)).at(-1);
  const ratings = document.reports.flatMap((report) => (report.ratings === 'withheld' ? [] : report.ratings));
  return {
    ...aim,
    latest: latest === undefined ? null : { value: latest.value, measuredOn: latest.measuredOn },
    rating: ratings.findLast(({ aimId }) => aimId === aim.aimId)?.rating ?? null,
    judgement: document.judgements.find(({ aimId }) => aimId === aim.aimId)?.judgement ?? null,
  };
};

/** How the contract ended. A withdrawal without a reason is the lapse of a contract that never started, unless its request was withdrawn. */
const findEnding = ({
  ended,
  withdrawnOn,
  withdrawalReason,
  requestWithdrawal,
}: ContractDocument): ContractSummary['endedHow'] => {
  const neverStarted = withdrawnOn !== null && withdrawalReason === null && requestWithdrawal === null;
  return ended?.how ?? (neverStarted ? 'lapsed' : null);
};

const summariseFigures = ({ payer, fundId, startsOn, endsOn }: ContractDocument['agreed']) => ({
  payer,
  fundId,
  startsOn,
  endsOn,
});

const summariseProvider = ({ kind, allianceId, schoolUrn, bodyId, areaCode }: Provider) => ({
  providerKind: kind,
  providerAllianceId: allianceId,
  providerSchoolUrn: schoolUrn,
  providerBodyId: bodyId,
  providerAreaCode: areaCode,
});

/** The figures of a contract on a day. */
export const summariseContract = (
  contractId: string,
  document: ContractDocument,
  state: SupportContract,
  today: IsoDay,
): ContractSummary => {
  const { agreed, startedOn, ended, reviews } = document;
  const stage = contractStageOn(state, today);
  const review = reviews.at(-1);
  const endedHow = findEnding(document);
  return {
    contractId,
    reference: agreed.reference,
    boardId: agreed.boardId,
    decisionId: agreed.decisionId,
    requestId: agreed.requestId,
    schoolUrn: agreed.schoolUrn,
    ...summariseProvider(agreed.provider),
    leaderId: agreed.leaderId,
    deployedLeaderIds: document.team.map(({ leaderId }) => leaderId),
    leaderPersonId: agreed.leaderPersonId,
    homeSchoolUrn: agreed.homeSchoolUrn,
    allianceId: agreed.allianceId,
    level: agreed.level,
    ...summariseFigures(agreed),
    recordableUntil: recordableUntil(state),
    takenOverOn: document.takenOver?.takenOverOn ?? null,
    startedOn,
    endedOn: ended?.on ?? null,
    endedHow,
    boardJudgement: review?.judgement ?? null,
    reviewedOn: review?.reviewedOn ?? null,
    plannedHalfDays: document.halfDays,
    deliveredHalfDays: deliveredHalfDays(state),
    pence: agreed.pence - document.lowered,
    paidPence: document.paid - document.recovered,
    aims: document.aims.map((aim) => summariseAim(document, aim)),
    stage,
    signedBy: document.signatures.map(({ as }) => as),
    moneyConfirmed: document.money.status === 'confirmed',
    daysConfirmed: document.days.status === 'confirmed',
    daysLeft: stage === 'running' ? daysBetween(today, agreed.endsOn) : null,
    lapsed: endedHow === 'lapsed' || hasLapsed({ stage: recordedStage(state), endsOn: agreed.endsOn }, today),
  };
};
