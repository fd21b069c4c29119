import { PAYEE_KIND } from '#api/contracts/contract-price.schemas';
import type { List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import { PAYEE_KINDS } from '#domain/contract-price.events';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { ENTRY_STATUSES, type EntryStatus } from '#read-models/payment-entries';
import { payments, type ListedPayment, type PaymentsPage, type PaymentTotals } from '#read-models/payments';

const PAYMENT = schema.namedObject<ListedPayment>('PaymentLine', {
  entryKey: schema.text('The fund and the id of the instalment or recovery.'),
  entryId: schema.text('The id of the instalment or recovery in its fund.'),
  fundId: schema.id(),
  status: schema.enumOf<EntryStatus>({ paid: true, voided: true, recovered: true }),
  on: schema.day('The day of the payment, or on which the money came back.'),
  contractId: schema.id(),
  reference: schema.text('The reference of the contract.'),
  boardId: schema.id(),
  schoolUrn: schema.urn(),
  leaderId: schema.id('The lead leader of the contract.'),
  homeSchoolUrn: schema.orNull(schema.urn()),
  allianceId: schema.orNull(
    schema.id(
      'The alliance of the contract when the payment was proposed. Of a recovery that names no payment: when it was recorded.',
    ),
  ),
  payeeKind: schema.orNull(PAYEE_KIND),
  proposedBy: schema.orNull(
    schema.text('Id of the person. Null if money came back, or for payments from before they were proposed.'),
  ),
  proposedOn: schema.orNull(schema.day()),
  recordedBy: schema.orNull(
    schema.text('Id of the person who recorded the payment or the recovery. Nobody pays what they proposed.'),
  ),
  milestone: schema.orNull(schema.text('Null if money came back.')),
  payee: schema.orNull(schema.text('Who receives the payment; null if money came back.')),
  paid: schema.pence('What was paid, in pence; 0 if the payment is void.'),
  recovered: schema.pence('What came back, in pence.'),
});

type Payments = List<ListedPayment, FilterOf<PaymentsPage>, SortOf<PaymentsPage>>;

/** The sums of all pages; null on every page but the first. */
const TOTALS = schema.orNull(
  schema.namedObject<PaymentTotals>('PaymentTotals', {
    paid: schema.pence('What was paid and is not void, in pence.'),
    recovered: schema.pence('What came back, in pence.'),
    net: schema.pence('Paid less recovered, in pence.'),
  }),
);

const listPaymentsAs = (title: string): Payments => ({
  title,
  rows: 'payments',
  sources: { views: [payments] },
  row: PAYMENT,
  names: nameFields<ListedPayment>({
    fundId: 'fund',
    contractId: 'contract',
    boardId: 'board',
    schoolUrn: 'school',
    leaderId: 'person',
    homeSchoolUrn: 'school',
    allianceId: 'alliance',
    proposedBy: 'person',
    recordedBy: 'person',
  }),
  extra: { totals: TOTALS },
  filters: {
    fundId: fieldTypes.id,
    contractId: fieldTypes.id,
    schoolUrn: fieldTypes.urn,
    homeSchoolUrn: fieldTypes.urn,
    allianceId: fieldTypes.id,
    leaderId: fieldTypes.id,
    payeeKind: fieldTypes.oneOf(PAYEE_KINDS),
    status: fieldTypes.oneOf(ENTRY_STATUSES),
    from: fieldTypes.day,
    to: fieldTypes.day,
  },
  sorts: ['on'],
  asOf: true,
  // Money of contracts in which the reader has a conflict of interest is left out.
  withheld: null,
  rowKey: ({ entryKey }) => entryKey,
  csv: [
    ...(['entryKey', 'fundId', 'entryId', 'status', 'on', 'contractId', 'reference', 'boardId', 'schoolUrn'] as const),
    ...(['leaderId', 'homeSchoolUrn', 'allianceId', 'payeeKind'] as const),
    ...(['proposedBy', 'proposedOn', 'recordedBy', 'milestone', 'payee'] as const),
    ...(['paid', 'recovered'] as const),
  ],
});

/** What the funds of a board paid, and what came back. */
export const BOARD_PAYMENTS = listPaymentsAs('BoardPayments');

/** What an alliance receives. */
export const ALLIANCE_INCOME = listPaymentsAs('AllianceIncome');

/** What a school receives: a home school, the school that is the provider, or the supported school. */
export const SCHOOL_INCOME = listPaymentsAs('SchoolIncome');
