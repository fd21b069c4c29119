import type { ContractEvents } from '#domain/contract.events';
import type { HalfDays, Judgement } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { integer, table, text, textOrNull, withIndex, type view } from '#processing/view';
import { rowsByKey } from '#read-models/row-per-stream';

/** The visits that were held. */
export const visits = table('statistics_visits', 'visitKey', {
  visitKey: text(),
  contractId: withIndex(text()),
  /** Null for a record that was voided. */
  heldOn: textOrNull<IsoDay>(),
  /** Of all leaders who came. */
  halfDays: integer(),
});

/** What went wrong under a contract, with its day. Contracts have the numbers; the days tell which alliance was responsible. */
export const incidents = table('statistics_incidents', 'incidentKey', {
  incidentKey: text(),
  contractId: withIndex(text()),
  kind: text<'missed-visit' | 'late-report' | 'not-progressing'>(),
  /** The day on which the report was due, or else the day of the incident. Null for a record that was voided. */
  on: textOrNull<IsoDay>(),
});

/** The aims of contracts that were judged. */
export const judgements = table('statistics_judgements', 'aimKey', {
  aimKey: text(),
  contractId: withIndex(text()),
  /** Null after a variation, because the new aim is not judged. */
  judgement: textOrNull<Judgement>(),
  judgedOn: textOrNull<IsoDay>(),
});

const visit = rowsByKey(visits);
const incident = rowsByKey(incidents);
const judgement = rowsByKey(judgements);

interface OfVisit {
  readonly id: string;
  readonly data: { readonly visitId: string };
}

const toVisitKey = ({ id, data }: OfVisit): string => `${id}/${data.visitId}`;

const toAimKey = ({ id, data }: { readonly id: string; readonly data: { readonly aimId: string } }): string =>
  `${id}/${data.aimId}`;

const countHalfDays = (halfDays: HalfDays, attendedBy: readonly string[]): HalfDays => halfDays * attendedBy.length;

/** The changes of the work done under contracts. Those of the contracts themselves are separate. */
export const workChanges: Parameters<typeof view<ContractEvents>>[0]['on'] = {
  VariationAgreed: [
    judgement.put<ContractEvents['VariationAgreed']>(
      ({ id, data }) => data.aims.map(({ aimId }) => `${id}/${aimId}`),
      ({ id }, _, aimKey) => ({ aimKey, contractId: id, judgement: null, judgedOn: null }),
    ),
  ],
  VisitHeld: [
    visit.put<ContractEvents['VisitHeld']>(toVisitKey, ({ id, data }, _, visitKey) => ({
      visitKey,
      contractId: id,
      heldOn: data.heldOn,
      halfDays: countHalfDays(data.halfDays, data.attendedBy),
    })),
  ],
  VisitCorrected: [
    visit.update<ContractEvents['VisitCorrected']>(toVisitKey, (_, { data: { heldOn, halfDays, attendedBy } }) => ({
      heldOn: heldOn.new,
      halfDays: countHalfDays(halfDays.new, attendedBy.new),
    })),
  ],
  VisitMissed: [
    incident.put<ContractEvents['VisitMissed']>(toVisitKey, ({ id, day }, _, incidentKey) => ({
      incidentKey,
      contractId: id,
      kind: 'missed-visit',
      on: day,
    })),
  ],
  VisitRecordVoided: [
    visit.update<ContractEvents['VisitRecordVoided']>(
      (event) => (event.data.recordedAs === 'held' ? toVisitKey(event) : null),
      () => ({ heldOn: null }),
    ),
    incident.update<ContractEvents['VisitRecordVoided']>(
      (event) => (event.data.recordedAs === 'missed' ? toVisitKey(event) : null),
      () => ({ on: null }),
    ),
  ],
  ReportOverdue: [
    incident.put<ContractEvents['ReportOverdue']>(
      ({ eventId }) => eventId,
      ({ id, eventId, data }) => ({ incidentKey: eventId, contractId: id, kind: 'late-report', on: data.wasDueOn }),
    ),
  ],
  NotProgressingReported: [
    incident.put<ContractEvents['NotProgressingReported']>(
      ({ eventId }) => eventId,
      ({ id, eventId, day }) => ({ incidentKey: eventId, contractId: id, kind: 'not-progressing', on: day }),
    ),
  ],
  AimJudged: [
    judgement.put<ContractEvents['AimJudged']>(toAimKey, ({ id, data }, _, aimKey) => ({
      aimKey,
      contractId: id,
      judgement: data.judgement,
      judgedOn: data.judgedOn,
    })),
  ],
  JudgementCorrected: [
    judgement.update<ContractEvents['JudgementCorrected']>(toAimKey, (_, { data }) => ({
      judgement: data.judgement.new,
      judgedOn: data.judgedOn.new,
    })),
  ],
};
