import type { PayeeKind } from '#domain/contract-price.events';
import type { Pence, Provider, Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { integer, json, table, text, textOrNull, type RowOf } from '#processing/view';

/** The parties to a contract as they were when a payment was proposed, or when a recovery was recorded. */
export type Parties = {
  readonly schoolUrn: Urn;
  readonly homeSchoolUrn: Urn | null;
  readonly leaderId: string;
  readonly allianceId: string | null;
  readonly provider: Provider;
};

/** A payment from its proposal on, or money that came back. The milestone and the payee are encrypted. */
export type Entry = {
  readonly entryId: string;
  readonly fundId: string;
  readonly status: 'proposed' | 'withdrawn' | EntryStatus;
  readonly on: IsoDay;
  readonly pence: Pence;
  readonly payeeKind: PayeeKind | null;
  /** Who proposed the payment, and when; null for payments from before they were proposed, and for recoveries. */
  readonly proposedBy: string | null;
  readonly proposedOn: IsoDay | null;
  /** Who recorded the payment or the recovery; null until then. */
  readonly recordedBy: string | null;
  /** When and by whom it was withdrawn or void; null if it is neither. */
  readonly undoneOn: IsoDay | null;
  readonly undoneBy: string | null;
  /** Later changes of the contract do not change them. Of a recovery that names a payment, those of the payment. */
  readonly parties: Parties;
  readonly milestone: string | null;
  readonly payee: string | null;
};

/** What becomes of money: it was paid, paid by mistake or returned by the bank, or it came back. */
export const ENTRY_STATUSES = ['paid', 'voided', 'recovered'] as const;

export type EntryStatus = (typeof ENTRY_STATUSES)[number];

const contractColumns = {
  contractId: text(),
  reference: text(),
  boardId: text(),
  schoolUrn: text(),
  homeSchoolUrn: textOrNull(),
  leaderId: text(),
};

/** The contracts for which funds pay, with all entries. The fund has a limit for the number of instalments of a contract. */
export const paidContracts = table('paid_contracts', 'contractId', {
  ...contractColumns,
  /** The last day of the contract, as agreed or as it ended. */
  endsOn: text<IsoDay>(),
  allianceId: textOrNull(),
  provider: json<Provider>(),
  entries: json<Entry[]>(),
});

export type PaidContract = RowOf<typeof paidContracts.columns>;

/** One row for each payment that was made, and for all money that came back, with the parties to its contract. */
export const paymentEntries = table(
  'payment_entries',
  'entryKey',
  {
    ...contractColumns,
    /** The fund and the id of the entry. */
    entryKey: text(),
    entryId: text(),
    fundId: text(),
    status: text<EntryStatus>(),
    /** The day of the payment, or on which the money came back. */
    on: text<IsoDay>(),
    /** The alliance with which the contract was when the payment was proposed. Of a recovery without a payment: when it was recorded. */
    allianceId: textOrNull(),
    payeeKind: textOrNull<PayeeKind>(),
    /** The school or the alliance that is the payee; null for other payees. */
    payeeSchoolUrn: textOrNull(),
    payeeAllianceId: textOrNull(),
    proposedBy: textOrNull(),
    proposedOn: textOrNull<IsoDay>(),
    recordedBy: textOrNull(),
    milestone: textOrNull(),
    payee: textOrNull(),
    /** In pence. 0 if the payment is void. */
    paid: integer(),
    recovered: integer(),
  },
  [
    { of: ['boardId'], by: ['on'] },
    { of: ['payeeAllianceId'], by: ['on'] },
    { of: ['payeeSchoolUrn'], by: ['on'] },
  ],
);

export type EntryRow = RowOf<typeof paymentEntries.columns>;

type PayeeIds = { readonly payeeSchoolUrn: Urn | null; readonly payeeAllianceId: string | null };

const findPayee = ({ parties, payeeKind }: Entry): PayeeIds => {
  const { schoolUrn, homeSchoolUrn, allianceId, provider } = parties;
  const nobody = { payeeSchoolUrn: null, payeeAllianceId: null };
  if (payeeKind === 'alliance') return { ...nobody, payeeAllianceId: allianceId };
  if (payeeKind === 'home-school') return { ...nobody, payeeSchoolUrn: homeSchoolUrn };
  if (payeeKind === 'supported-school') return { ...nobody, payeeSchoolUrn: schoolUrn };
  if (payeeKind !== 'provider') return nobody;
  return { payeeSchoolUrn: provider.schoolUrn, payeeAllianceId: provider.kind === 'alliance' ? allianceId : null };
};

const isShown = (status: Entry['status']): status is EntryStatus => status !== 'proposed' && status !== 'withdrawn';

/** The rows of the payments that were made, also of those that are void, and of the money that came back. */
export const listEntries = (contract: PaidContract): EntryRow[] =>
  contract.entries.flatMap((entry): EntryRow[] => {
    const { entryId, fundId, status, on, pence, payeeKind, ...details } = entry;
    if (!isShown(status)) return [];
    const { contractId, reference, boardId } = contract;
    const { schoolUrn, homeSchoolUrn, leaderId, allianceId } = details.parties;
    return [
      {
        ...{ contractId, reference, boardId, schoolUrn, homeSchoolUrn, leaderId, allianceId },
        ...{ entryKey: `${fundId}/${entryId}`, entryId, fundId, status, on, payeeKind },
        ...{ proposedBy: details.proposedBy, proposedOn: details.proposedOn, recordedBy: details.recordedBy },
        ...{ milestone: details.milestone, payee: details.payee },
        ...findPayee(entry),
        paid: status === 'paid' ? pence : 0,
        recovered: status === 'recovered' ? pence : 0,
      },
    ];
  });
