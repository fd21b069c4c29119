import type { ContractFixture, ContractParties } from '#scenarios/case-steps';
import type { Caller } from '#scenarios/demo-installation';
import type { BoardFixture, LeaderFixture, Scenario } from '#scenarios/fixtures';
import type { AgreeAimBody, RecordMeasurementBody } from '#client/api.types';
import type { PayeeKind } from '#domain/contract-price.events';
import type { VisitPlace } from '#domain/contract-visits.events';
import type { Rating } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** One visit of a leader under a contract. */
export interface VisitFixture {
  readonly contract: string;
  readonly visit: string;
}

export const planVisit = async (
  { person }: LeaderFixture,
  contract: string,
  plan: { readonly on: IsoDay; readonly halfDays: number; readonly purpose: string; readonly place?: VisitPlace },
): Promise<VisitFixture> => {
  const { visitId } = await person.record('/v1/contracts/{contract}/visits', { contract }, plan);
  return { contract, visit: visitId };
};

interface HeldVisit {
  readonly heldOn: IsoDay;
  readonly halfDays: number;
  readonly summary: string;
  /** How many people of the supported school took part. */
  readonly schoolStaff?: number;
}

/** Who records a visit, the leaders who came if they are others, and the school if it countersigns the visit. */
interface VisitParties {
  readonly leader: LeaderFixture;
  readonly attendedBy?: readonly LeaderFixture[];
  readonly school?: Caller;
}

/** Records that the visit was held, and has the school countersign it. */
export const recordVisit = async (
  { leader, attendedBy = [leader], school }: VisitParties,
  visit: VisitFixture,
  held: HeldVisit,
): Promise<void> => {
  const attended = { ...held, attendedBy: attendedBy.map(({ id }) => id) };
  await leader.person.record('/v1/contracts/{contract}/visits/{visit}/attendance', { ...visit }, attended);
  await school?.record('/v1/contracts/{contract}/visits/{visit}/countersignature', { ...visit });
};

interface VisitOfADay {
  readonly on: IsoDay;
  readonly purpose: string;
  readonly summary?: string;
  readonly place?: VisitPlace;
  readonly schoolStaff?: number;
}

/** Plans a visit of one day, and records it on that day. Default of the summary: the purpose. */
export const holdVisit = async (
  { installation }: Scenario,
  parties: VisitParties,
  contract: string,
  { on, purpose, summary = purpose, place = 'supported-school', ...staff }: VisitOfADay,
): Promise<void> => {
  const visit = await planVisit(parties.leader, contract, { on, halfDays: 2, purpose, place });
  await installation.setDay(on);
  await recordVisit(parties, visit, { heldOn: on, halfDays: 2, summary, ...staff });
};

/** Submits the leader's report on every aim. */
export const reportProgress = async (
  { person }: LeaderFixture,
  { id: contract, aimIds }: ContractFixture,
  {
    reportedOn,
    rating,
    narrative,
  }: { readonly reportedOn: IsoDay; readonly rating: Rating; readonly narrative: string },
): Promise<void> => {
  const ratings = aimIds.map((aimId) => ({ aimId, rating, evidence: 'Books, plans and lessons seen' }));
  const report = { reportedOn, ratings, narrative };
  await person.record('/v1/contracts/{contract}/progress-reports', { contract }, report);
};

export const reviewContract = async (
  { clerk }: BoardFixture,
  contract: string,
  review: { readonly reviewedOn: IsoDay; readonly judgement: Rating; readonly note: string },
): Promise<void> => {
  await clerk.record('/v1/contracts/{contract}/board-reviews', { contract }, review);
};

export const recordMeasurement = async (
  { person }: LeaderFixture,
  contract: string,
  measurement: RecordMeasurementBody,
): Promise<void> => {
  await person.record('/v1/contracts/{contract}/measurements', { contract }, measurement);
};

/** The leader proposes new aims, and the school agrees. */
export const varyContract = async (
  { leader, school }: Pick<ContractParties, 'leader' | 'school'>,
  contract: string,
  proposal: {
    readonly reason: string;
    readonly aims: readonly (AgreeAimBody & { readonly aimId: string })[];
    readonly halfDays: number;
  },
): Promise<void> => {
  const proposed = await leader.person.record('/v1/contracts/{contract}/variations/provider', { contract }, proposal);
  const variation = { contract, variation: proposed.variationId };
  await school.record('/v1/contracts/{contract}/variations/{variation}/consent/school', variation);
};

export const recordStatement = async (school: Caller, contract: string, statement: string): Promise<void> => {
  await school.record('/v1/contracts/{contract}/school-statements', { contract }, { statement });
};

/** The clerk records that the assessor judged every aim as met. */
export const judgeAims = async (
  { clerk }: BoardFixture,
  { id: contract, aimIds }: ContractFixture,
  { judgedOn, evidence }: { readonly judgedOn: IsoDay; readonly evidence: string },
): Promise<void> => {
  const judged = { judgement: 'met', evidence, judgedOn } as const;
  for (const aim of aimIds)
    await clerk.record('/v1/contracts/{contract}/aims/{aim}/judgement', { contract, aim }, judged);
};

/** The chair confirms the judgements, and the clerk ends the contract. The whole price is owed. */
export const completeContract = async (
  { clerk, chair }: BoardFixture,
  contract: string,
  { endedOn, note }: { readonly endedOn: IsoDay; readonly note: string },
): Promise<void> => {
  await chair.record('/v1/contracts/{contract}/judgements/confirmation', { contract }, { confirmedOn: endedOn });
  const end = { endedOn, unusedPence: 0, note };
  await clerk.record('/v1/contracts/{contract}/completion', { contract }, end);
};

interface PaymentDetails {
  readonly contractId: string;
  readonly pence: number;
  readonly milestone: string;
  readonly payee: string;
  /** The party to the contract that receives it. */
  readonly payeeKind?: PayeeKind;
  readonly paidOn: IsoDay;
}

/** The clerk proposes the payment, and the chair records that it was made. Returns the id of the instalment. */
export const payInstalment = async (
  { clerk, chair }: Pick<BoardFixture, 'clerk' | 'chair'>,
  fund: string,
  { paidOn, ...proposal }: PaymentDetails,
): Promise<string> => {
  const { instalmentId: instalment } = await clerk.record('/v1/funds/{fund}/instalments', { fund }, proposal);
  await chair.record('/v1/funds/{fund}/instalments/{instalment}/payment', { fund, instalment }, { paidOn });
  return instalment;
};

/** Closes a contract that is settled. */
export const closeContract = async ({ clerk }: BoardFixture, contract: string): Promise<void> => {
  await clerk.record('/v1/contracts/{contract}/closing', { contract });
};

/** On a later day, the board checks whether what was reached has lasted. Every aim has. */
export const followUpContract = async (
  { installation }: Scenario,
  { clerk }: BoardFixture,
  { id: contract, aimIds }: ContractFixture,
  checkedOn: IsoDay,
): Promise<void> => {
  await installation.setDay(checkedOn);
  const result = { held: 'held', value: null, evidence: 'Assessments of the spring term' } as const;
  const results = aimIds.map((aimId) => ({ ...result, aimId }));
  const note = 'The results have been maintained';
  await clerk.record('/v1/contracts/{contract}/follow-up', { contract }, { checkedOn, results, note });
};
