import type { RejectedRow } from '#api/imports/import-report';
import { DELIVERY_ACTIVITIES, type Delivery, type DeliveryActivity } from '#domain/alliance.events';
import type { ReturnRow } from '#registers/alliance-returns';
import type { InvalidRow } from '#registers/table';

/** What a delivery school did, and the rows that say it. */
export interface GroupedDelivery {
  readonly delivery: Delivery;
  readonly rows: readonly ReturnRow[];
}

const isActivity = (code: string): code is DeliveryActivity => DELIVERY_ACTIVITIES.some((each) => each === code);

/** Why a row cannot be part of a return; null if it can. */
const findProblem = (row: ReturnRow, unknown: ReadonlySet<string>): Omit<RejectedRow, 'line'> | null => {
  const { deliverySchool, activities, supported, forms } = row;
  const wrong = activities.find((code) => !isActivity(code));
  if (wrong !== undefined)
    return { column: 'activities', value: wrong, reason: `is not one of ${DELIVERY_ACTIVITIES.join(', ')}` };
  if (unknown.has(deliverySchool))
    return { column: 'deliverySchool', value: deliverySchool, reason: 'is not in the register of schools' };
  if (supported !== null && unknown.has(supported))
    return { column: 'supported', value: supported, reason: 'is not in the register of schools' };
  if (supported === null && forms.length > 0)
    return { column: 'forms', value: forms.join('; '), reason: 'is given without a supported school' };
  return null;
};

const toDelivery = (deliverySchool: string, rows: readonly ReturnRow[]): Delivery => ({
  deliverySchool,
  activities: [...new Set(rows.flatMap(({ activities }) => activities.filter(isActivity)))],
  supported: rows.flatMap(({ supported, forms }) =>
    supported === null ? [] : [{ schoolUrn: supported, forms: [...forms] }],
  ),
});

/** Joins the rows of each delivery school. If one of them is wrong, the others are rejected too. `unknown`: URNs that the register of schools does not have. */
export const groupReturnRows = (
  rows: readonly (ReturnRow | InvalidRow)[],
  unknown: ReadonlySet<string>,
): { readonly deliveries: readonly GroupedDelivery[]; readonly rejected: readonly RejectedRow[] } => {
  const rejected: RejectedRow[] = [];
  const bySchool = new Map<string, { rows: ReturnRow[]; wrongLine: number | null }>();
  for (const row of rows) {
    if ('error' in row) {
      rejected.push({ line: row.line, ...row.error });
      continue;
    }
    const group = bySchool.get(row.deliverySchool) ?? { rows: [], wrongLine: null };
    bySchool.set(row.deliverySchool, group);
    const problem = findProblem(row, unknown);
    if (problem === null) group.rows.push(row);
    else {
      group.wrongLine ??= row.line;
      rejected.push({ line: row.line, ...problem });
    }
  }
  const deliveries: GroupedDelivery[] = [];
  for (const [deliverySchool, group] of bySchool)
    if (group.wrongLine === null)
      deliveries.push({ delivery: toDelivery(deliverySchool, group.rows), rows: group.rows });
    else
      for (const { line } of group.rows)
        rejected.push({
          line,
          column: 'deliverySchool',
          value: deliverySchool,
          reason: `is also on line ${group.wrongLine}, which is rejected`,
        });
  return { deliveries, rejected };
};
