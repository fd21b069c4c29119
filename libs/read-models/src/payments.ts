import type { ContractEvents } from '#domain/contract.events';
import type { FundEvents } from '#domain/fund.events';
import type { Pence, Urn } from '#domain/vocabulary';
import type { DomainEvent } from '#kernel/event';
import { addDays, type IsoDay } from '#kernel/time';
import {
  readPageInRange,
  tableListing,
  type FilterOf,
  type PageRequest,
  type PageRequestFor,
  type SortOf,
  type SortRange,
} from '#processing/keyset-paging';
import type { ReadModels, RowQuery } from '#processing/read-models';
import { derive, view } from '#processing/view';
import {
  listEntries,
  paidContracts,
  paymentEntries,
  type Entry,
  type EntryRow,
  type PaidContract,
  type Parties,
} from '#read-models/payment-entries';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';

const contract = rowPerStream(paidContracts);
const paid = rowsByKey(paidContracts);

/** A contract that is drafted again keeps what was paid, with the parties of then. */
const draft = contract.insert<ContractEvents['ContractDrafted']>(({ id, data }, before) => ({
  contractId: id,
  reference: data.reference,
  boardId: data.boardId,
  schoolUrn: data.schoolUrn,
  homeSchoolUrn: data.homeSchoolUrn,
  leaderId: data.leaderId,
  endsOn: data.endsOn,
  allianceId: data.provider.allianceId ?? data.allianceId,
  provider: data.provider,
  entries: before?.entries ?? [],
}));

type OfContract = { readonly contractId: string };

const change = <Data extends OfContract>(
  apply: (row: PaidContract, event: DomainEvent<Data>) => Partial<PaidContract>,
) => [paid.update<Data>(({ data }) => data.contractId, apply)];

const changeEntry = (
  { entries }: PaidContract,
  fundId: string,
  entryId: string,
  changed: Partial<Entry>,
): Pick<PaidContract, 'entries'> => ({
  entries: entries.map((each) => (each.fundId === fundId && each.entryId === entryId ? { ...each, ...changed } : each)),
});

/** Adds the entry, or changes the one with its id. A payment from before payments were proposed is new. */
const putEntry = (row: PaidContract, entry: Entry): Pick<PaidContract, 'entries'> => {
  const { fundId, entryId, status, on, recordedBy } = entry;
  return row.entries.some((each) => each.fundId === fundId && each.entryId === entryId)
    ? changeEntry(row, fundId, entryId, { status, on, recordedBy })
    : { entries: [...row.entries, entry] };
};

const pickParties = ({ schoolUrn, homeSchoolUrn, leaderId, allianceId, provider }: PaidContract): Parties => ({
  ...{ schoolUrn, homeSchoolUrn, leaderId, allianceId, provider },
});

type Recorded = 'fundId' | 'on' | 'parties' | 'undoneOn' | 'undoneBy';

/** A new entry, with the parties to the contract as they are now. */
const toEntry = <Data>(row: PaidContract, { id, day }: DomainEvent<Data>, entry: Omit<Entry, Recorded>): Entry => ({
  ...entry,
  ...{ fundId: id, on: day, parties: pickParties(row), undoneOn: null, undoneBy: null },
});

const NOT_PROPOSED = { proposedBy: null, proposedOn: null } as const;

/** The parties and the payee of the payment that a recovery undoes; none if it names no payment. */
const takeOver = ({ entries }: PaidContract, fundId: string, instalmentId: string | null) => {
  const undone = entries.find((each) => each.fundId === fundId && each.entryId === instalmentId);
  return undone === undefined ? {} : { parties: undone.parties, payeeKind: undone.payeeKind };
};

/** What funds paid and what came back, with the parties to each contract. */
export const payments = view<FundEvents & ContractEvents>({
  name: 'payment-entries',
  version: 2,
  tables: [paidContracts, paymentEntries],
  derived: [derive(paymentEntries, paidContracts, listEntries)],
  on: {
    ContractDrafted: [draft],
    ContractRedrafted: [draft],
    DraftAmended: [
      contract.update((_, { data: { new: figures } }) => ({ reference: figures.reference, endsOn: figures.endsOn })),
    ],
    ContractEnded: [contract.update((_, { data }) => ({ endsOn: data.endedOn }))],
    EndCorrected: [contract.update((_, { data }) => ({ endsOn: data.endedOn.new }))],
    ContractPassedOn: [contract.update((_, { data: { allianceId } }) => ({ allianceId: allianceId.new }))],
    PaymentProposed: change<FundEvents['PaymentProposed']>((row, event) => {
      const { instalmentId: entryId, pence, milestone, payee, proposedBy } = event.data;
      const proposal = { proposedBy, proposedOn: event.day, recordedBy: null };
      const entry = { entryId, status: 'proposed', pence, payeeKind: null, ...proposal, milestone, payee } as const;
      return putEntry(row, toEntry(row, event, entry));
    }),
    PaymentProposalWithdrawn: change<FundEvents['PaymentProposalWithdrawn']>((row, { id, data, day, actor }) =>
      changeEntry(row, id, data.instalmentId, { status: 'withdrawn', undoneOn: day, undoneBy: actor }),
    ),
    PayeeNamed: change<FundEvents['PayeeNamed']>((row, { id, data: { entryId, payee } }) =>
      changeEntry(row, id, entryId, { payeeKind: payee.new }),
    ),
    InstalmentPaid: change<FundEvents['InstalmentPaid']>((row, event) => {
      const { instalmentId: entryId, pence, milestone, payee, paidOn } = event.data;
      const details = { ...NOT_PROPOSED, recordedBy: event.actor, milestone, payee };
      const entry = toEntry(row, event, { entryId, status: 'paid', pence, payeeKind: null, ...details });
      return putEntry(row, { ...entry, on: paidOn });
    }),
    PaymentVoided: change<FundEvents['PaymentVoided']>((row, { id, data, day, actor }) =>
      changeEntry(row, id, data.instalmentId, { status: 'voided', undoneOn: day, undoneBy: actor }),
    ),
    PaymentCorrected: change<FundEvents['PaymentCorrected']>((row, { id, data, day }) => {
      const { milestone, payee, paidOn } = data.new;
      return changeEntry(row, id, data.instalmentId, { milestone, payee, on: paidOn ?? day });
    }),
    PaymentRecovered: change<FundEvents['PaymentRecovered']>((row, event) => {
      const nobody = { payeeKind: null, milestone: null, payee: null, ...NOT_PROPOSED } as const;
      const { pence, instalmentId } = event.data;
      const entryId = `revision-${event.revision}`;
      const facts = { entryId, status: 'recovered', pence, ...nobody, recordedBy: event.actor } as const;
      return putEntry(row, { ...toEntry(row, event, facts), ...takeOver(row, event.id, instalmentId) });
    }),
    RecoveryCorrected: change<FundEvents['RecoveryCorrected']>((row, { id, data: { recoveryId, pence } }) =>
      changeEntry(row, id, recoveryId, { pence: pence.new }),
    ),
  },
});

const listing = tableListing(paymentEntries, {
  filters: {
    fundId: 'fundId',
    contractId: 'contractId',
    schoolUrn: 'schoolUrn',
    homeSchoolUrn: 'homeSchoolUrn',
    allianceId: 'allianceId',
    leaderId: 'leaderId',
    payeeKind: 'payeeKind',
    status: 'status',
  },
  sorts: { on: 'on' },
});

type ListingPage = PageRequestFor<typeof listing>;

/** `from` and `to`: the first and the last day of a period. */
export type PaymentsPage = PageRequest<FilterOf<ListingPage> | 'from' | 'to', SortOf<ListingPage>>;

/** The days of the period, as a range of days before its end. */
const toRange = (first: string | undefined, last: string | undefined): SortRange => ({
  ...(first === undefined ? {} : { from: first }),
  ...(last === undefined ? {} : { to: addDays(last as IsoDay, 1) }),
});

/** Whose payments a statement is about: those of the funds of a board, or those that an alliance or a school receives. */
export type StatementOf =
  | { readonly boardId: string }
  | { readonly payeeAllianceId: string }
  | { readonly payeeSchoolUrn: Urn };

/** Every payment for a contract from its proposal on, also those that were not made, and all money that came back, in the order of recording. */
export const listContractEntries = async (readModels: ReadModels, contractId: string): Promise<Entry[]> => {
  const found = await readModels.rows(paidContracts, (query) => query.where('contractId', '=', contractId));
  return found.flatMap(({ entries }) => entries);
};

/** A payment that was made, or money that came back. */
export type ListedPayment = Omit<EntryRow, 'payeeSchoolUrn' | 'payeeAllianceId'>;

/** Lists payments, also those that are void, and what came back. */
export const listPayments = async (
  readModels: ReadModels,
  of: StatementOf,
  today: IsoDay,
  page: PaymentsPage,
): Promise<ListedPayment[]> => {
  const scope = (query: RowQuery<typeof paymentEntries.columns>) => {
    if ('boardId' in of) return query.where('boardId', '=', of.boardId);
    if ('payeeAllianceId' in of) return query.where('payeeAllianceId', '=', of.payeeAllianceId);
    return query.where('payeeSchoolUrn', '=', of.payeeSchoolUrn);
  };
  const { from, to, ...where } = page.where;
  const found = await readPageInRange(readModels, listing, scope, toRange(from, to), { ...page, where }, today);
  return found.map(({ payeeSchoolUrn: _school, payeeAllianceId: _alliance, ...shown }) => shown);
};

/** The sums of a statement, in pence. */
export type PaymentTotals = { readonly paid: Pence; readonly recovered: Pence; readonly net: Pence };

/** Adds the payments up. */
export const sumPayments = (rows: readonly Pick<ListedPayment, 'paid' | 'recovered'>[]): PaymentTotals => {
  const paidPence = rows.reduce((total, row) => total + row.paid, 0);
  const recovered = rows.reduce((total, row) => total + row.recovered, 0);
  return { paid: paidPence, recovered, net: paidPence - recovered };
};
