import type { ContractEvents } from '#domain/contract.events';
import { integer, patch, type Change, type Columns, type Table } from '#processing/view';

/** Column of a read model with one row per contract that shows the half-days that leaders worked at visits. */
export const deliveryColumns = { deliveredHalfDays: integer() };

/** The changes that keep the delivered half-days right, also when the record of a visit is corrected or voided. */
export const deliveryChanges = <C extends typeof deliveryColumns & Columns>(contracts: Table<C>) => {
  const rows = contracts as unknown as Table<typeof deliveryColumns>;
  const add = <Data>(count: (data: Data) => number): readonly [Change<Data>] => [
    patch<typeof deliveryColumns, Data>(
      rows,
      ({ id }) => id,
      ({ deliveredHalfDays }, { data }) => ({ deliveredHalfDays: deliveredHalfDays + count(data) }),
    ),
  ];
  return {
    VisitHeld: add<ContractEvents['VisitHeld']>(({ halfDays, attendedBy }) => halfDays * attendedBy.length),
    VisitCorrected: add<ContractEvents['VisitCorrected']>(
      ({ halfDays, attendedBy }) => halfDays.new * attendedBy.new.length - halfDays.old * attendedBy.old.length,
    ),
    VisitRecordVoided: add<ContractEvents['VisitRecordVoided']>(
      ({ halfDays, attendedBy }) => -halfDays * attendedBy.length,
    ),
  };
};
