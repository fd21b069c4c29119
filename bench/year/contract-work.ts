import type { LifePlan } from '#bench/year/life-plan';
import type { YearBoard } from '#bench/year/region';
import { writeText } from '#bench/year/texts';
import type { AgreeAimBody } from '#client/api.types';
import type { IsoDay } from '#kernel/time';
import type { Random } from '#kernel/testing/random';
import { waitForContract, type ContractFixture, type ContractParties } from '#scenarios/case-steps';
import {
  payInstalment,
  planVisit,
  recordMeasurement,
  recordVisit,
  reportProgress,
  reviewContract,
  varyContract,
  type VisitFixture,
} from '#scenarios/contract-steps';

export const HALF_DAYS = 8;
export const PENCE = 300_000;
/** The part of the price that is paid half-way. */
export const FIRST_INSTALMENT_PENCE = 120_000;

export const createAim = (endsOn: IsoDay): AgreeAimBody => ({
  kind: 'change',
  needArea: 'mathematics',
  statement: 'Pupils make better progress in mathematics, above all the more able',
  cohort: 'Year 6 of 2012',
  by: endsOn,
  assessor: 'Local authority adviser for mathematics',
  method: 'Teacher assessment, moderated, and lesson observations',
  change: {
    measure: { name: 'Pupils at the expected standard in mathematics', unit: '%', direction: 'up' },
    baseline: { value: 50, on: '2011-07-05', cohort: 'Year 6 of 2011', status: 'final' },
    target: 70,
  },
});

/** A contract that has started, with its parties and its plan. */
export interface RunningContract {
  readonly board: YearBoard;
  readonly parties: ContractParties;
  readonly contract: ContractFixture;
  readonly plan: LifePlan;
  readonly random: Random;
  readonly endsOn: IsoDay;
}

/** Plans the two visits of a month. */
export const planVisits = async (
  { parties, contract, random }: RunningContract,
  days: readonly [IsoDay, IsoDay],
): Promise<VisitFixture[]> => {
  const visits: VisitFixture[] = [];
  for (const on of days)
    visits.push(await planVisit(parties.leader, contract.id, { on, halfDays: 1, purpose: writeText(random) }));
  return visits;
};

export const holdVisit = ({ parties, random }: RunningContract, visit: VisitFixture, on: IsoDay): Promise<void> =>
  recordVisit(parties, visit, { heldOn: on, halfDays: 1, summary: writeText(random) });

const missVisit = async ({ parties, random }: RunningContract, visit: VisitFixture): Promise<void> => {
  const missed = { reasonCode: 'leader-ill', note: writeText(random) };
  await parties.leader.person.record('/v1/contracts/{contract}/visits/{visit}/non-attendance', { ...visit }, missed);
};

export const measureAims = async (
  { parties, contract, random }: RunningContract,
  on: IsoDay,
  value: number,
): Promise<void> => {
  for (const aimId of contract.aimIds) {
    const measurement = {
      aimId,
      value: value + Math.floor(random() * 5),
      measuredOn: on,
      source: 'Assessment of the term',
    };
    await recordMeasurement(parties.leader, contract.id, measurement);
  }
};

export const reportAndReview = async (
  { parties, contract, plan, random }: RunningContract,
  month: number,
  on: IsoDay,
): Promise<void> => {
  const rating = month === 1 ? 'amber' : 'green';
  if (!(plan.reportLate && month === 2))
    await reportProgress(parties.leader, contract, { reportedOn: on, rating, narrative: writeText(random) });
  if (!(plan.reviewLate && month === 2))
    await reviewContract(parties.board, contract.id, { reviewedOn: on, judgement: rating, note: writeText(random) });
};

/** Changes the first aim. */
const varyAim = ({ parties, contract, random, endsOn }: RunningContract): Promise<void> => {
  const [aimId = ''] = contract.aimIds;
  const aims = [
    { ...createAim(endsOn), aimId, statement: 'Pupils of Year 6 close the gaps that the assessments show' },
  ];
  return varyContract(parties, contract.id, { reason: writeText(random), aims, halfDays: HALF_DAYS });
};

const reportConcern = async ({ parties, contract, random }: RunningContract): Promise<void> => {
  const concern = { kind: 'leadership', aimIds: contract.aimIds, detail: writeText(random) } as const;
  await parties.leader.person.record('/v1/contracts/{contract}/concern-reports', { contract: contract.id }, concern);
};

/** The school answers the concern, and the clerk records its resolution. */
export const resolveConcern = async ({ parties, contract, random }: RunningContract, on: IsoDay): Promise<void> => {
  const { board, school } = parties;
  const found = await waitForContract(board.clerk, contract.id, ({ openConcerns = [] }) => openConcerns.length > 0);
  const [escalation = ''] = found.openConcerns ?? [];
  await school.record('/v1/escalations/{escalation}/answers', { escalation }, { answer: writeText(random) });
  const resolution = { outcome: writeText(random), resolvedOn: on };
  await board.clerk.record('/v1/escalations/{escalation}/resolution', { escalation }, resolution);
};

interface MonthEnd {
  /** Month of work, counted from the start. */
  readonly month: number;
  /** The second visit, and the day on which it was held. */
  readonly visit: VisitFixture;
  readonly heldOn: IsoDay;
  readonly on: IsoDay;
}

/** The last day of a month of work: the second visit, the report, the review, and what the plan says about this month. */
export const finishMonth = async (running: RunningContract, { month, visit, heldOn, on }: MonthEnd): Promise<void> => {
  const { parties, board, contract, plan } = running;
  await (plan.missedVisits.includes(month) ? missVisit(running, visit) : holdVisit(running, visit, heldOn));
  await reportAndReview(running, month, on);
  await measureAims(running, on, 50 + month * 5);
  if (month !== 2) return;
  if (plan.varied) await varyAim(running);
  if (plan.concern) await reportConcern(running);
  const payment = {
    contractId: contract.id,
    pence: FIRST_INSTALMENT_PENCE,
    milestone: 'Half-way',
    payee: 'The home school',
    paidOn: on,
  };
  await payInstalment(parties.board, board.fundId, payment);
};
