import type { ContractStream } from '#domain/contract.types';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { isJsonObject, type Json, type JsonObject } from '#kernel/json';
import type { Upcast } from '#kernel/upcast';

/** Version 2 can have no fund. Old data always names one. */
const fundCanBeMissing: Upcast = (old) => old;

/** A leader without a home school has an employer. Old data always names a home school. */
const withHomeSchool: Upcast = (old) => ({ ...old, employer: null });

/** The provider was always the leader. */
const providedByLeader: Upcast = (old) => ({ ...old, provider: LEADER_PROVIDER });

/** Old contracts have no team besides the leader. */
const withoutTeam: Upcast = (old) => ({ ...old, team: [] });

/** Only the leader was asked for days. */
const withReservations: Upcast = (old) => {
  const { leaderId = null, halfDays = null } = old;
  const asksForDays = Array.isArray(old.requested) && old.requested.includes('days');
  return { ...old, reservations: asksForDays ? [{ leaderId, halfDays }] : [] };
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const asObject = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** Every aim was to change a measure from a baseline, and did not say whom it is about. */
const toChangeOfMeasure = ({ measure = null, baseline = null, target = null, ...basics }: JsonObject): JsonObject => {
  const { value = null, by = null } = asObject(target);
  const change = { measure, baseline, noBaselineReason: null, target: value };
  return { ...basics, cohort: null, by, kind: 'change', change, hold: null, participation: null, criterion: null };
};

/** The old and the new version of an aim. */
const toChangesOfMeasure: Upcast = ({ old = null, new: version = null, ...rest }) => ({
  ...rest,
  old: toChangeOfMeasure(asObject(old)),
  new: toChangeOfMeasure(asObject(version)),
});

/** Every visit was one of the provider to the supported school, and nobody recorded who of the school took part. */
const SUPPORTED_SCHOOL = 'supported-school';

const SAME_SCHOOL = { old: SUPPORTED_SCHOOL, new: SUPPORTED_SCHOOL };

/** No contract had parts. */
const withoutParts: Upcast = (old) => ({ ...old, parts: [] });

const withKindsOfAims: Upcast = ({ aims = [], ...rest }) => ({
  ...rest,
  aims: isList(aims) ? aims.map((each) => toChangesOfMeasure(asObject(each))) : [],
});

/** A value that is null before and after. */
const NOT_RECORDED = { old: null, new: null };

/** How contract events of old versions become current ones. */
export const contractUpcasts: NonNullable<Decider<ContractStream>['upcasts']> = {
  // Neither was recorded.
  MeasurementRecorded: [(old) => ({ ...old, status: null, cohort: null })],
  MeasurementCorrected: [(old) => ({ ...old, status: NOT_RECORDED, cohort: NOT_RECORDED })],
  SchoolStatementRecorded: [({ statementId = null, ...old }) => ({ ...old, statementId })],
  BoardReviewed: [({ reviewId = null, ...old }) => ({ ...old, reviewId })],
  // Which kinds of evidence of a criterion were seen was not recorded.
  AimJudged: [
    (old) => ({ ...old, evidenceSeen: [], noEvidenceReason: null }),
    // On what it rested was not recorded, and the assessor of the aim judged it.
    (old) => ({ ...old, restsOn: null, otherAssessor: null }),
  ],
  JudgementCorrected: [
    (old) => ({ ...old, evidenceSeen: null, noEvidenceReason: null }),
    (old) => ({ ...old, restsOn: null, otherAssessor: null, byNamedAssessor: false }),
  ],
  AimAgreed: [toChangeOfMeasure],
  AimChanged: [toChangesOfMeasure],
  VariationProposed: [withKindsOfAims, withoutParts],
  VariationAgreed: [withKindsOfAims, withoutParts],
  ContractDrafted: [(old) => ({ ...old, payer: 'fund' }), withHomeSchool, providedByLeader],
  ContractRedrafted: [withHomeSchool, providedByLeader],
  SignaturesVoided: [withoutTeam],
  ArrangementsRequested: [fundCanBeMissing, withReservations],
  ContractWithdrawn: [fundCanBeMissing, withoutTeam],
  // Only a formal step says it, and none was noted.
  ContractSigned: [(old) => ({ ...old, contractVersion: null })],
  ContractStarted: [(old) => ({ ...old, begunEarly: null })],
  ContractEnded: [
    fundCanBeMissing,
    ({ withdrawnVariationId = null, visitsNotHeld = [], noVisitReason = null, ...old }) => ({
      ...old,
      withdrawnVariationId,
      visitsNotHeld,
      noVisitReason,
    }),
    withoutTeam,
  ],
  // Nobody could say that an aim cannot be judged.
  ContractClosed: [(old) => ({ ...old, unjudgeableAims: 0 })],
  VisitPlanned: [(old) => ({ ...old, place: SUPPORTED_SCHOOL })],
  VisitReplanned: [(old) => ({ ...old, place: SAME_SCHOOL })],
  VisitHeld: [
    (old) => ({ ...old, attendedBy: [old.leaderId ?? null] }),
    (old) => ({ ...old, place: SUPPORTED_SCHOOL, schoolStaff: null, schoolStaffNames: null }),
  ],
  VisitCorrected: [
    ({ leaderId = null, ...old }) => ({ ...old, leaderId, attendedBy: { old: [leaderId], new: [leaderId] } }),
    (old) => ({ ...old, place: SAME_SCHOOL, schoolStaff: { old: null, new: null }, schoolStaffNames: null }),
  ],
  VisitRecordVoided: [
    ({ leaderId = null, ...old }) => ({ ...old, leaderId, attendedBy: old.recordedAs === 'held' ? [leaderId] : [] }),
  ],
  TeamMemberReleased: [(old) => ({ ...old, contractVersion: null })],
  PauseCorrected: [(old) => old],
  MoneySettled: [(old) => ({ ...old, fundId: null })],
  DaysSettled: [(old) => ({ ...old, leaderId: null })],
};
