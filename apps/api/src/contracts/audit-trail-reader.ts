import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { AuditStage, AuditStep } from '#api/contracts/audit-trail.lists';
import { ContractReader, type ContractRecord } from '#api/contracts/contract-reader';
import { GetContractEntries } from '#api/funds/statements.queries';
import { chooseReadingDay, toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import type { IsoDay } from '#kernel/time';
import { decisionKind } from '#records/decision.record';
import type { DecisionDocument } from '#records/decision.record.types';
import type { Entry } from '#read-models/payment-entries';

type Step = Omit<AuditStep, 'number' | 'stage' | 'link'>;

/** A step of a payment in its fund. The id of an entry is known only with that. */
type PaymentStep = Step & { readonly fundId: string };

const NOTHING = { personId: null, pence: null, halfDays: null, about: null, detail: null } as const;

const toStep = (kind: AuditStep['kind'], on: IsoDay | null, facts: Partial<Step> = {}): Step[] =>
  on === null ? [] : [{ ...NOTHING, kind, on, ...facts }];

const listDecisionSteps = ({ taken, confirmation, authorisation, rescission }: DecisionDocument): Step[] => {
  const { award } = taken;
  const awarded = { pence: award?.mostPence ?? null, halfDays: award?.mostHalfDays ?? null };
  return [
    ...toStep('decided', taken.madeOn, { ...awarded, detail: taken.outcome }),
    ...toStep('confirmed', confirmation?.on ?? null, { personId: confirmation?.confirmedBy ?? null }),
    ...toStep('authorised', authorisation?.on ?? null, {
      ...{ personId: authorisation?.authoriserId ?? null, detail: authorisation?.answer ?? null },
    }),
    ...toStep('rescinded', rescission?.on ?? null, { personId: rescission?.rescindedBy ?? null }),
  ];
};

const listContractSteps = ({ record }: ContractRecord): Step[] => {
  const { agreed, price, signatures, ended } = record;
  return [
    ...toStep('drafted', record.draftedOn, {
      ...{ personId: record.draftedBy, pence: agreed.pence, halfDays: agreed.halfDays, about: agreed.reference },
      detail: price?.basis ?? null,
    }),
    ...signatures.flatMap(({ as, signedOn, personId }) => toStep('signed', signedOn, { personId, detail: as })),
    ...toStep('acknowledged', record.acknowledgedOn, { personId: record.acknowledgedBy }),
    ...toStep('started', record.startedOn),
    ...record.passedOn.flatMap(({ on, recordedBy, new: about }) =>
      toStep('passed-on', on, { personId: recordedBy, about }),
    ),
    ...toStep('ended', ended?.on ?? null, {
      ...{ pence: ended?.unusedPence ?? null, halfDays: ended?.unusedHalfDays ?? null, detail: ended?.how ?? null },
    }),
  ];
};

const listVisitSteps = ({ record: { visits } }: ContractRecord): Step[] =>
  visits.flatMap(({ status, on, visitId, recordedBy, halfDays, missedReason }) => {
    if (status !== 'held' && status !== 'missed') return [];
    const facts = { personId: recordedBy, about: visitId, detail: missedReason };
    return toStep(status, on, { ...facts, halfDays: status === 'held' ? halfDays : 0 });
  });

const listPaymentSteps = (entries: readonly Entry[]): PaymentStep[] =>
  entries.flatMap(({ fundId, entryId: about, status, on, pence, payeeKind: detail, ...entry }) => {
    const facts = { about, pence, detail };
    const undone = { ...facts, personId: entry.undoneBy };
    const isMade = status === 'paid' || status === 'voided';
    return [
      ...toStep('proposed', entry.proposedOn, { ...facts, personId: entry.proposedBy }),
      ...(status === 'withdrawn' ? toStep('withdrawn', entry.undoneOn, undone) : []),
      ...(isMade ? toStep('paid', on, { ...facts, personId: entry.recordedBy }) : []),
      ...(status === 'voided' ? toStep('voided', entry.undoneOn, undone) : []),
      ...(status === 'recovered' ? toStep('recovered', on, { ...facts, personId: entry.recordedBy }) : []),
    ].map((step) => ({ ...step, fundId }));
  });

const listImpactSteps = ({ record: { judgements } }: ContractRecord): Step[] =>
  judgements.flatMap(({ aimId, judgedOn, judgedBy, judgement }) =>
    toStep('judged', judgedOn, { personId: judgedBy, about: aimId, detail: judgement }),
  );

type LinkedStep = Omit<AuditStep, 'number' | 'stage'>;

/** The steps, each with the path of this record. */
const linkAll = (steps: readonly Step[], link: string): LinkedStep[] => steps.map((step) => ({ ...step, link }));

const sortByDay = (steps: readonly LinkedStep[]): LinkedStep[] =>
  steps.toSorted((one, other) => one.on.localeCompare(other.on));

/** Reads what became of a decision and its money, from the records and the statements. */
@Injectable()
export class AuditTrailReader {
  constructor(
    private readonly contracts: ContractReader,
    private readonly records: RecordReader,
    private readonly queries: QueryBus,
  ) {}

  /** The steps from the decision to the judged aims, each stage in the order of days. Throws `UnknownStream`. */
  async read(id: string, query: AsOfQuery, options: RequestOptions): Promise<AuditStep[]> {
    const contract = await this.contracts.get(id, query, options);
    const { decisionId } = contract.record.agreed;
    const { record: decision } = await this.records.read(decisionKind, decisionId, options.reader, toPoint(query));
    const { past } = chooseReadingDay(query, options);
    const entries = await this.queries.execute(new GetContractEntries({ contractId: id }, past));
    const link = `/v1/contracts/${id}`;
    const payments = listPaymentSteps(entries).map(({ fundId, ...step }) => ({ ...step, link: `/v1/funds/${fundId}` }));
    const stages: readonly (readonly [AuditStage, readonly LinkedStep[]])[] = [
      ['decision', linkAll(listDecisionSteps(decision), `/v1/decisions/${decisionId}`)],
      ['contract', linkAll(listContractSteps(contract), link)],
      ['visits', linkAll(listVisitSteps(contract), link)],
      ['payments', payments],
      ['impact', linkAll(listImpactSteps(contract), link)],
    ];
    return stages
      .flatMap(([stage, steps]) => sortByDay(steps).map((step) => ({ stage, ...step })))
      .map((step, index) => ({ number: index + 1, ...step }));
  }
}
