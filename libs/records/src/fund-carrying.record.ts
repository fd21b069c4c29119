import type { FundStream } from '#domain/fund.types';
import { effectiveDay } from '#domain/shared-rules';
import type { FundDocument } from '#records/fund.record.types';
import type { RecordProjection } from '#records/record-projection';

type CarryForward = FundDocument['carryForwards'][number];

const settle = (
  { carryForwards }: FundDocument,
  carryForwardId: string,
  settled: Partial<CarryForward>,
): Pick<FundDocument, 'carryForwards'> => ({
  carryForwards: carryForwards.map((each) => (each.carryForwardId === carryForwardId ? { ...each, ...settled } : each)),
});

/** How the record of money that goes to the fund of the next year changes. */
export const carrying = {
  CarryForwardBegun: (record, { carryForwardId, toFundId, pence, reason }, context) => ({
    ...record,
    granted: record.granted - pence,
    carryForwards: [
      ...record.carryForwards,
      {
        ...{ carryForwardId, toFundId, pence, reason, on: effectiveDay(context) },
        ...({ status: 'waiting', settledOn: null, returnReason: null } as const),
      },
    ],
  }),
  MoneyCarriedIn: (record, { fromFundId, pence }, context) => ({
    ...record,
    granted: record.granted + pence,
    carriedIn: [...record.carriedIn, { fromFundId, pence, on: effectiveDay(context) }],
  }),
  CarryInDeclined: (record) => record,
  CarryForwardCompleted: (record, { carryForwardId }, context) => ({
    ...record,
    ...settle(record, carryForwardId, { status: 'completed', settledOn: effectiveDay(context) }),
  }),
  CarryForwardReturned: (record, { carryForwardId, pence, reason }, context) => ({
    ...record,
    granted: record.granted + pence,
    ...settle(record, carryForwardId, {
      ...({ status: 'returned', settledOn: effectiveDay(context), returnReason: reason } as const),
    }),
  }),
} satisfies Partial<RecordProjection<FundStream, FundDocument>>;
