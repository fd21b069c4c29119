import type { FundEvents } from '#domain/fund.events';
import type { DomainEvent } from '#kernel/event';
import type { IsoDay } from '#kernel/time';
import { londonDay } from '#kernel/time';
import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { integer, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { rowsByKey } from '#read-models/row-per-stream';

/** What moves money into, within and out of a fund. */
export const MOVEMENT_KINDS = [
  'grant',
  'increase',
  'reduction',
  'carried-forward',
  'carried-in',
  'carry-forward-returned',
  'grant-correction',
  'commitment',
  'commitment-lowered',
  'payment',
  'payment-void',
  'payment-correction',
  'recovery',
  'recovery-correction',
  'release',
  'passing-on',
] as const;

export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export const movements = table(
  'fund_movements',
  'movement',
  {
    /** The fund and the place in its history. */
    movement: text(),
    fundId: text(),
    /** In the order of recording, with leading zeros. */
    number: text(),
    kind: text<MovementKind>(),
    /** The day on which it took effect. */
    on: text<IsoDay>(),
    recordedOn: text<IsoDay>(),
    contractId: textOrNull(),
    /** The alliance to which the contract passed on. No money moves. */
    allianceId: textOrNull(),
    instalmentId: textOrNull(),
    /** The fund to which money is carried forward, or from which it came. */
    otherFundId: textOrNull(),
    /** The milestone and the payee of a payment are encrypted. */
    milestone: textOrNull(),
    payee: textOrNull(),
    /** By how much each sum of the fund changes, in pence. */
    granted: integer(),
    outstanding: integer(),
    paid: integer(),
    recovered: integer(),
  },
  [{ of: ['fundId'], by: ['number'] }],
);

/** A movement of money. */
export type FundMovement = Omit<RowOf<typeof movements.columns>, 'movement' | 'fundId'>;

type Sums = Pick<FundMovement, 'granted' | 'outstanding' | 'paid' | 'recovered'>;
type About = Partial<Sums> &
  Partial<Pick<FundMovement, 'contractId' | 'allianceId' | 'instalmentId' | 'otherFundId' | 'milestone' | 'payee'>>;

const NOTHING = {
  ...{ contractId: null, allianceId: null, instalmentId: null, otherFundId: null },
  ...{ milestone: null, payee: null },
} as const;
const NO_MONEY: Sums = { granted: 0, outstanding: 0, paid: 0, recovered: 0 };
const DIGITS = 8;

const toNumber = ({ revision }: { readonly revision: number }): string => String(revision).padStart(DIGITS, '0');

const toMovementKey = (fundId: string, number: string): string => `${fundId}/${number}`;

/** A movement of which nothing is known but its kind and its days. */
const toRow = <Data>(kind: MovementKind, event: DomainEvent<Data>, movement: string) => ({
  movement,
  fundId: event.id,
  number: toNumber(event),
  kind,
  on: event.day,
  recordedOn: londonDay(event.recordedAt),
  ...NOTHING,
  ...NO_MONEY,
});

/** The movement that an event records. */
const move = <Data>(kind: MovementKind, about: (data: Data) => About) =>
  rowsByKey(movements).put<Data>(
    (event) => toMovementKey(event.id, toNumber(event)),
    (event: DomainEvent<Data>, _, movement) => ({ ...toRow(kind, event, movement), ...about(event.data) }),
  );

/** Every movement of the money of a fund. The sums of the movements are the sums of its statement. */
export const fundMovements = view<FundEvents>({
  name: 'fund-movements',
  version: 3,
  tables: [movements],
  on: {
    FundGranted: [move('grant', ({ pence }) => ({ granted: pence }))],
    GrantIncreased: [move('increase', ({ pence }) => ({ granted: pence }))],
    GrantLowered: [move('reduction', ({ pence }) => ({ granted: -pence }))],
    CarryForwardBegun: [move('carried-forward', ({ pence, toFundId }) => ({ otherFundId: toFundId, granted: -pence }))],
    MoneyCarriedIn: [move('carried-in', ({ pence, fromFundId }) => ({ otherFundId: fromFundId, granted: pence }))],
    CarryForwardReturned: [
      move('carry-forward-returned', ({ pence, toFundId }) => ({ otherFundId: toFundId, granted: pence })),
    ],
    GrantCorrected: [move('grant-correction', (data) => ({ granted: data.new.pence - data.old.pence }))],
    FundsCommitted: [move('commitment', ({ contractId, pence }) => ({ contractId, outstanding: pence }))],
    CommitmentLowered: [move('commitment-lowered', ({ contractId, pence }) => ({ contractId, outstanding: -pence }))],
    InstalmentPaid: [
      move('payment', ({ contractId, instalmentId, milestone, payee, pence }) => ({
        ...{ contractId, instalmentId, milestone, payee },
        outstanding: -pence,
        paid: pence,
      })),
    ],
    PaymentVoided: [
      move('payment-void', ({ contractId, instalmentId, pence, released }) => ({
        ...{ contractId, instalmentId },
        outstanding: pence - released,
        paid: -pence,
      })),
    ],
    // The right day, milestone and payee of a payment. No money moves.
    PaymentCorrected: [
      rowsByKey(movements).put<FundEvents['PaymentCorrected']>(
        (event) => toMovementKey(event.id, toNumber(event)),
        (event, _, movement) => {
          const { contractId, instalmentId, new: details } = event.data;
          const { milestone, payee, paidOn } = details;
          const about = { contractId, instalmentId, milestone, payee };
          return { ...toRow('payment-correction', event, movement), ...about, on: paidOn ?? event.day };
        },
      ),
    ],
    PaymentRecovered: [move('recovery', ({ contractId, pence }) => ({ contractId, recovered: pence }))],
    RecoveryCorrected: [
      move('recovery-correction', ({ contractId, pence }) => ({ contractId, recovered: pence.new - pence.old })),
    ],
    CommitmentPassedOn: [
      move('passing-on', ({ contractId, allianceId }) => ({ contractId, allianceId: allianceId.new })),
    ],
    CommitmentReleased: [move('release', ({ contractId, pence }) => ({ contractId, outstanding: -pence }))],
  },
});

const listing = tableListing(movements, {
  filters: { kind: 'kind', contractId: 'contractId' },
  sorts: { number: 'number' },
});

export type MovementsPage = PageRequestFor<typeof listing>;

/** Lists the movements of a fund in the order of recording. */
export const listFundMovements = async (
  readModels: ReadModels,
  fundId: string,
  today: IsoDay,
  { after, ...page }: MovementsPage,
): Promise<FundMovement[]> => {
  const position = after && { value: after.value, key: toMovementKey(fundId, String(after.value)) };
  const found = await readPage(
    readModels,
    listing,
    (query) => query.where('fundId', '=', fundId),
    { ...page, after: position },
    today,
  );
  return found.map(({ movement: _movement, fundId: _fund, ...shown }) => shown);
};
