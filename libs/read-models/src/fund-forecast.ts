import type { Pence } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { lines } from '#read-models/fund-tables';
import { listEntries, paidContracts } from '#read-models/payment-entries';
import { rowsByValues } from '#read-models/rows-by-values';

interface ProposedPayment {
  readonly pence: Pence;
  readonly dueOn: IsoDay | null;
  readonly withheld: boolean;
}

/** The money of one contract, with the days on which it was or will be paid. */
export interface ForecastLine {
  readonly contractId: string;
  /** The last day of the contract. */
  readonly endsOn: IsoDay;
  readonly outstanding: Pence;
  readonly proposed: readonly ProposedPayment[];
  readonly moved: readonly { readonly on: IsoDay; readonly paid: Pence; readonly recovered: Pence }[];
}

/** What a fund paid in a month, and what it will pay. In pence. */
export interface MonthOfFund {
  /** Year and month, such as `2011-10`. */
  readonly month: string;
  readonly paid: Pence;
  readonly recovered: Pence;
  /** Proposed payments that are due in the month and can be paid. */
  readonly due: Pence;
  /** Proposed payments that are due in the month and withheld. */
  readonly notReleased: Pence;
  /** Committed and not proposed yet, in the month in which the contract ends. */
  readonly expected: Pence;
  /** Paid less recovered, due, withheld and expected, from the first month to the end of this one. */
  readonly total: Pence;
}

/** Reads what the forecast of a fund follows from. */
export const listForecastLines = async (readModels: ReadModels, fundId: string): Promise<ForecastLine[]> => {
  const ofFund = await readModels.rows(lines, (query) => query.where('fundId', '=', fundId));
  const ids = ofFund.map(({ contractId }) => contractId);
  const contracts = new Map(
    (await rowsByValues(readModels, paidContracts, 'contractId', ids)).map((row) => [row.contractId, row]),
  );
  return ofFund.flatMap(({ contractId, outstanding, instalments }) => {
    const contract = contracts.get(contractId);
    if (contract === undefined) return [];
    const proposed = instalments.filter(({ status }) => status === 'proposed');
    const moved = listEntries(contract).filter((entry) => entry.fundId === fundId);
    return [{ contractId, endsOn: contract.endsOn, outstanding, proposed, moved }];
  });
};

const MONTH_LENGTH = 'YYYY-MM'.length;
const toMonth = (day: IsoDay): string => day.slice(0, MONTH_LENGTH);

type Sums = Omit<MonthOfFund, 'month' | 'total'>;

const NOTHING: Sums = { paid: 0, recovered: 0, due: 0, notReleased: 0, expected: 0 };

/** What was not paid by then is paid this month at the earliest. */
const chooseMonth = (day: IsoDay, today: IsoDay): string => toMonth(day < today ? today : day);

/** What can be paid of each proposal. After a release, less can be outstanding than was proposed: what is due last is left out first. */
const listPayable = ({ proposed, outstanding, endsOn }: ForecastLine) => {
  let left = outstanding;
  return proposed
    .map(({ pence, dueOn, withheld }) => ({ pence, day: dueOn ?? endsOn, withheld }))
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .map((each) => {
      const pence = Math.min(each.pence, left);
      left -= pence;
      return { ...each, pence };
    });
};

const listShares = (line: ForecastLine, today: IsoDay): (readonly [month: string, Partial<Sums>])[] => {
  const payable = listPayable(line);
  const proposed = payable.reduce((total, { pence }) => total + pence, 0);
  return [
    ...line.moved.map(({ on, paid, recovered }) => [toMonth(on), { paid, recovered }] as const),
    ...payable.map(
      ({ pence, day, withheld }) =>
        [chooseMonth(day, today), withheld ? { notReleased: pence } : { due: pence }] as const,
    ),
    [chooseMonth(line.endsOn, today), { expected: line.outstanding - proposed }],
  ];
};

/** Adds up what was paid and will be paid by month, in the order of months. Months without any money are left out. */
export const forecastByMonth = (found: readonly ForecastLine[], today: IsoDay): MonthOfFund[] => {
  const months = new Map<string, Sums>();
  for (const [month, share] of found.flatMap((line) => listShares(line, today))) {
    const before = months.get(month) ?? NOTHING;
    months.set(month, {
      paid: before.paid + (share.paid ?? 0),
      recovered: before.recovered + (share.recovered ?? 0),
      due: before.due + (share.due ?? 0),
      notReleased: before.notReleased + (share.notReleased ?? 0),
      expected: before.expected + (share.expected ?? 0),
    });
  }
  let total = 0;
  return [...months]
    .filter(([, sums]) => Object.values(sums).some((pence) => pence !== 0))
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([month, sums]) => {
      total += sums.paid - sums.recovered + sums.due + sums.notReleased + sums.expected;
      return { month, ...sums, total };
    });
};
