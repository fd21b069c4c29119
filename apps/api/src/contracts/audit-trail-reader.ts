import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { AuditStage, AuditStep } from '#api/contracts/audit-trail.lists';
import { ContractReader, type ContractRecord } from '#api/contracts/contract-reader';
import { GetPayments } from '#api/funds/statements.queries';
import { chooseReadingDay, toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import { MAX_LIMIT } from '#api/lists/list-query';
import type { IsoDay } from '#kernel/time';
import { decisionKind } from '#records/decision.record';
import type { DecisionDocument } from '#records/decision.record.types';
import type { ListedPayment, PaymentsPage } from '#read-models/payments';

type Step = Omit<AuditStep, 'number' | 'stage' | 'link'>;

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

const listPaymentSteps = (payments: readonly ListedPayment[]): Step[] =>
  payments.flatMap(({ status, on, entryId, paid, recovered, ...payment }) => [
    ...toStep('proposed', payment.proposedOn, { personId: payment.proposedBy, about: entryId, pence: paid }),
    ...toStep(status, on, {
      ...{ personId: payment.recordedBy, about: entryId, pence: paid + recovered, detail: payment.payeeKind },
    }),
  ]);

const listImpactSteps = ({ record: { judgements } }: ContractRecord): Step[] =>
  judgements.flatMap(({ aimId, judgedOn, judgedBy, judgement }) =>
    toStep('judged', judgedOn, { personId: judgedBy, about: aimId, detail: judgement }),
  );

const sortByDay = (steps: readonly Step[]): Step[] => steps.toSorted((one, other) => one.on.localeCompare(other.on));

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
    const { decisionId, boardId } = contract.record.agreed;
    const { record: decision } = await this.records.read(decisionKind, decisionId, options.reader, toPoint(query));
    const payments = await this.listPayments(id, boardId, query, options);
    const link = `/v1/contracts/${id}`;
    const toFund = ({ about }: Step): string => {
      const fundId = payments.find(({ entryId }) => entryId === about)?.fundId ?? '';
      return `/v1/funds/${fundId}`;
    };
    const stages: readonly (readonly [AuditStage, readonly Step[], (step: Step) => string])[] = [
      ['decision', listDecisionSteps(decision), () => `/v1/decisions/${decisionId}`],
      ['contract', listContractSteps(contract), () => link],
      ['visits', listVisitSteps(contract), () => link],
      ['payments', listPaymentSteps(payments), toFund],
      ['impact', listImpactSteps(contract), () => link],
    ];
    return stages
      .flatMap(([stage, steps, linkOf]) => sortByDay(steps).map((step) => ({ stage, ...step, link: linkOf(step) })))
      .map((step, index) => ({ number: index + 1, ...step }));
  }

  /** The payments for the contract. The limit of its instalments keeps them few. */
  private async listPayments(
    contractId: string,
    boardId: string,
    query: AsOfQuery,
    options: RequestOptions,
  ): Promise<ListedPayment[]> {
    const { day: today, past } = chooseReadingDay(query, options);
    const found: ListedPayment[] = [];
    const sort = { by: 'on', descending: false } as const;
    for (let after: PaymentsPage['after'] = null; ;) {
      const page: PaymentsPage = { where: { contractId }, sort, after, limit: MAX_LIMIT };
      const rows = await this.queries.execute(new GetPayments({ of: { boardId }, today, page }, past));
      found.push(...rows);
      const last = rows.at(-1);
      if (last === undefined || rows.length < MAX_LIMIT) return found;
      after = { value: last.on, key: last.entryKey };
    }
  }
}
